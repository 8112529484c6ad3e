// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;

class VocabularyTest {
    @Test
    void samplingConvertsBothWays() {
        Sampling s = new Sampling(1501, 4, 100, Domain.TIME);
        assertThat(s.at(250)).isEqualTo(1100);
        assertThat(s.indexOf(1102)).isEqualTo(250.5);
        assertThat(s.last()).isEqualTo(6100);
        assertThat(s.nyquist()).isEqualTo(125);
        assertThat(new Sampling(3, 5, 0, Domain.DEPTH).nyquist()).isEqualTo(0.1);
    }

    @Test
    void samplingRefusesNonsense() {
        assertThatThrownBy(() -> Sampling.time(-1, 4)).hasMessageContaining("negative");
        assertThatThrownBy(() -> Sampling.time(10, 0)).hasMessageContaining("positive");
        assertThatThrownBy(() -> Sampling.time(10, Double.NaN)).hasMessageContaining("positive");
        assertThatThrownBy(() -> new Sampling(1, 4, Double.POSITIVE_INFINITY, Domain.TIME)).hasMessageContaining("first");
    }

    @Test
    void rangesAreHalfOpen() {
        TraceRange r = new TraceRange(10, 20);
        assertThat(r.count()).isEqualTo(10);
        assertThat(r.contains(19)).isTrue();
        assertThat(r.contains(20)).isFalse();
        assertThat(r.intersect(new TraceRange(15, 90))).isEqualTo(new TraceRange(15, 20));
        assertThat(r.intersect(new TraceRange(30, 40)).count()).isZero();
        assertThat(r.intersect(new TraceRange(0, 5)).count()).isZero();
        assertThatThrownBy(() -> new TraceRange(5, 4)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void windowCountsItsColumns() {
        Window w = new Window(new TraceRange(100, 107), new SampleRange(5, 9), 3);
        assertThat(w.traceCount()).isEqualTo(3);
        assertThat(w.trace(2)).isEqualTo(106);
        assertThat(w.sampleTotal()).isEqualTo(12);
        assertThatThrownBy(() -> new TraceBlock(w, new float[11])).hasMessageContaining("12");
    }

    @Test
    void headerKeysHaveReadableLabels() {
        assertThat(HeaderKey.CDP_X.label()).isEqualTo("CDP X");
        assertThat(HeaderKey.SOURCE_X.label()).isEqualTo("Source X");
        assertThat(HeaderKey.FIELD_RECORD.label()).isEqualTo("Field record");
        assertThat(HeaderKey.TRACE_ID.label()).isEqualTo("Trace ID");
        assertThatThrownBy(() -> new HeaderKey("In line")).hasMessageContaining("lower-case");
    }

    @Test
    void errorsAreOneSentence() {
        assertThat(DataException.of(Path.of("/a/line7.sgy"), "the file is empty", "choose another file"))
                .hasMessage("line7.sgy: the file is empty; choose another file.");
    }

    @Test
    void batchesHoldEachTypeInItsArray() {
        HeaderBatch b = new HeaderBatch(java.util.List.of(new HeaderColumn(HeaderKey.CDP, HeaderType.INT32),
                new HeaderColumn(HeaderKey.CDP_X, HeaderType.FLOAT64),
                new HeaderColumn(HeaderKey.OFFSET, HeaderType.UINT32)), 4);
        b.ints(0)[1] = -7;
        b.doubles(1)[1] = 2.6;
        b.ints(2)[1] = -1;
        assertThat(b.longAt(0, 1)).isEqualTo(-7);
        assertThat(b.longAt(1, 1)).isEqualTo(3);
        assertThat(b.longAt(2, 1)).isEqualTo(0xffffffffL);
        assertThat(b.indexOf(HeaderKey.OFFSET)).isEqualTo(2);
        assertThat(b.indexOf(HeaderKey.DELAY)).isEqualTo(-1);
        assertThatThrownBy(() -> b.set(0, 5)).isInstanceOf(IllegalArgumentException.class);
    }
}
