// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.moveout.data.HeaderKey;
import org.moveout.data.task.Progress;

class LineGridTest {
    private static Optional<LineGrid> grid(long[] inline, long[] crossline) throws Exception {
        Columns headers = new Columns(inline.length).with(HeaderKey.INLINE, inline).with(HeaderKey.CROSSLINE, crossline);
        return LineGrid.of(GatherIndex.of(headers, List.of(HeaderKey.INLINE), Progress.NONE),
                GatherIndex.of(headers, List.of(HeaderKey.CROSSLINE), Progress.NONE));
    }

    @Test
    void evenLinesMakeAGrid() throws Exception {
        LineGrid full = grid(new long[] { 10, 10, 10, 12, 12, 12, 14, 14, 14 },
                new long[] { 1, 2, 3, 1, 2, 3, 1, 2, 3 }).orElseThrow();
        assertThat(full.inlines()).isEqualTo(new LineGrid.Lines(10, 2, 3));
        assertThat(full.crosslines()).isEqualTo(new LineGrid.Lines(1, 1, 3));
        assertThat(full.inlines().last()).isEqualTo(14);
        assertThat(full.isFull()).isTrue();
    }

    @Test
    void missingTracesAndLinesLeaveHoles() throws Exception {
        LineGrid holes = grid(new long[] { 10, 10, 30, 30, 40 }, new long[] { 5, 1, 1, 3, 5 }).orElseThrow();
        assertThat(holes.inlines()).isEqualTo(new LineGrid.Lines(10, 10, 4));
        assertThat(holes.crosslines()).isEqualTo(new LineGrid.Lines(1, 2, 3));
        assertThat(holes.isFull()).isFalse();
        assertThat(holes.traces()).isEqualTo(5);
    }

    @Test
    void whatIsNoGrid() throws Exception {
        assertThat(grid(new long[] { 1, 1, 2, 2 }, new long[] { 5, 5, 5, 6 })).as("two traces at a crossing").isEmpty();
        assertThat(grid(new long[] { 1, 1, 1 }, new long[] { 1, 2, 3 })).as("one line").isEmpty();
        assertThat(grid(new long[0], new long[0])).as("nothing").isEmpty();
        assertThat(grid(new long[] { 0, 99_991 }, new long[] { 0, 1 })).as("two lines, always even").isPresent();
        assertThat(grid(new long[] { 0, 1, 99_991 }, new long[] { 0, 1, 2 })).as("too sparse").isEmpty();
        assertThat(grid(new long[] { Long.MIN_VALUE, Long.MAX_VALUE, 0 }, new long[] { 0, 1, 2 })).as("absurd").isEmpty();
    }
}
