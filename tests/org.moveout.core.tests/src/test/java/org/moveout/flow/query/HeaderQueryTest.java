// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;
import org.moveout.flow.Datasets;
import org.moveout.flow.ImportRequest;
import org.moveout.flow.ImportSegy;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;
import org.moveout.segy.SegyScanner;

class HeaderQueryTest {
    private static final long TRACES = 70_000;

    @TempDir
    private Path folder;

    /** The rows of a query as text, from a store and from the SEG-Y file it was made of. */
    private List<String> rows(Dataset dataset, String where, List<HeaderKey> select, long limit) throws Exception {
        Optional<HeaderExpression> expression = where.isEmpty() ? Optional.empty()
                : Optional.of(HeaderExpression.parse(where, new DatasetNames(dataset.headers())));
        List<String> out = new ArrayList<>();
        long count = new HeaderQuery(dataset, expression).run(select, limit, (batch, rows, n) -> {
            for (int i = 0; i < n; i++) {
                StringBuilder line = new StringBuilder().append(batch.firstTrace() + rows[i]);
                for (HeaderKey key : select) {
                    line.append(' ').append(batch.longAt(batch.indexOf(key), rows[i]));
                }
                out.add(line.toString());
            }
        }, Progress.NONE);
        assertThat(count).isEqualTo(out.size());
        return out;
    }

    private static List<String> naive(Dataset dataset, List<HeaderKey> select, long inline) throws Exception {
        TraceRange all = new TraceRange(0, dataset.traceCount());
        long[] inlines = dataset.headers().longs(HeaderKey.INLINE, all);
        List<String> out = new ArrayList<>();
        for (int t = 0; t < inlines.length; t++) {
            if (inlines[t] == inline) {
                StringBuilder line = new StringBuilder().append(t);
                for (HeaderKey key : select) {
                    line.append(' ').append(dataset.headers().longs(key, TraceRange.of(t, 1))[0]);
                }
                out.add(line.toString());
            }
        }
        return out;
    }

    @Test
    void readsTheSameFromStoreAndFile() throws Exception {
        Path file = folder.resolve("v.sgy");
        new SynthSegy(SynthRequest.of(file, SynthKind.POST3D, TRACES, 2)).run(Progress.NONE);
        Path store = folder.resolve("v.moveout");
        new ImportSegy(ImportRequest.of(file, SegyScanner.scan(file).layout()).into(store)).run(Progress.NONE);
        try (Dataset raw = Datasets.open(file); Dataset stored = Datasets.open(store)) {
            long inline = raw.headers().longs(HeaderKey.INLINE, TraceRange.of(TRACES / 2, 1))[0];
            List<HeaderKey> few = List.of(HeaderKey.CROSSLINE, HeaderKey.CDP_X);
            List<HeaderKey> all = raw.headers().columns().stream().map(HeaderColumn::key).toList();
            String where = "inline = " + inline;
            for (Dataset d : List.of(raw, stored)) {
                assertThat(rows(d, where, few, Long.MAX_VALUE)).isEqualTo(naive(d, few, inline)).isNotEmpty();
                assertThat(rows(d, where, all, Long.MAX_VALUE)).isEqualTo(naive(d, all, inline));
                assertThat(rows(d, where, all, 3)).isEqualTo(naive(d, all, inline).subList(0, 3));
                assertThat(rows(d, "", few, Long.MAX_VALUE)).hasSize((int) TRACES);
                assertThat(rows(d, "trace % 10000 = 1", all, Long.MAX_VALUE)).hasSize(7);
                assertThat(rows(d, "trace >= 69998", List.of(), Long.MAX_VALUE)).containsExactly("69998", "69999");
                assertThat(rows(d, where, few, 0)).isEmpty();
            }
            assertThat(rows(raw, "crossline > 100", all, 1000)).isEqualTo(rows(stored, "crossline > 100", all, 1000));
        }
    }

    @Test
    void stopsWhenCancelled() throws Exception {
        MemoryDataset data = new MemoryDataset(10, 1);
        HeaderQuery query = new HeaderQuery(data, Optional.empty());
        TaskProgress cancelled = new TaskProgress(s -> {
        }, () -> true);
        assertThatThrownBy(() -> query.run(List.of(), Long.MAX_VALUE, (b, r, n) -> {
        }, cancelled)).isInstanceOf(CancelledException.class);
    }
}
