// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.TaskProgress;
import org.moveout.flow.Datasets;
import org.moveout.flow.ImportRequest;
import org.moveout.flow.ImportSegy;
import org.moveout.flow.query.DatasetNames;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;
import org.moveout.segy.SegyScanner;

/** Exported files read by Python's csv module, which also looks into the SEG-Y file by itself. */
class ExportHeadersTest {
    private static final long TRACES = 20_000;
    private static final Path PYTHON = Path.of("/usr/bin/python3");

    @TempDir
    private Path folder;
    private Path file;
    private Path store;

    @BeforeEach
    void makeData() throws Exception {
        file = folder.resolve("shots.sgy");
        new SynthSegy(SynthRequest.of(file, SynthKind.SHOTS, TRACES, 2)).run(Progress.NONE);
        store = folder.resolve("shots.moveout");
        new ImportSegy(ImportRequest.of(file, SegyScanner.scan(file).layout()).into(store)).run(Progress.NONE);
    }

    private String python(String script, Path... arguments) throws Exception {
        Path program = Files.writeString(folder.resolve("check.py"), script);
        ProcessBuilder builder = new ProcessBuilder(PYTHON.toString(), program.toString()).redirectErrorStream(true);
        for (Path argument : arguments) {
            builder.command().add(argument.toString());
        }
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return output.strip();
    }

    @Test
    void pythonReadsWhatWasFilteredAndSorted() throws Exception {
        assumeTrue(Files.isExecutable(PYTHON), "no /usr/bin/python3");
        for (Path source : List.of(file, store)) {
            Path csv = folder.resolve("out.csv");
            try (Dataset data = Datasets.open(source)) {
                TraceOrder near = new FilterTraces(data, TraceOrder.all(TRACES), HeaderExpression.parse(
                        "abs(offset) < 500", new DatasetNames(data.headers()))).run(Progress.NONE);
                TraceOrder rows = new SortTraces(data, near, List.of(new SortTraces.Key(HeaderKey.OFFSET, true),
                        new SortTraces.Key(HeaderKey.FIELD_RECORD, false))).run(Progress.NONE);
                List<HeaderColumn> columns = data.headers().columns();
                ExportHeaders.Summary done = new ExportHeaders(data, rows, columns, csv, true).run(Progress.NONE);
                assertThat(done).isEqualTo(new ExportHeaders.Summary(csv, rows.count(), columns.size() + 1,
                        Files.size(csv)));
                assertThat(rows.count()).isBetween(100L, TRACES - 1);
            }
            assertThat(python("""
                    import sys, csv, struct
                    b = open(sys.argv[1], 'rb').read()
                    ns = struct.unpack('>H', b[3220:3222])[0]
                    pitch = 240 + 4 * ns
                    n = (len(b) - 3600) // pitch
                    field = lambda t, at: struct.unpack('>i', b[3600 + t*pitch + at - 1:3600 + t*pitch + at + 3])[0]
                    want = sorted([t for t in range(n) if abs(field(t, 37)) < 500],
                                  key=lambda t: (-field(t, 37), field(t, 9)))
                    rows = list(csv.DictReader(open(sys.argv[2], newline='')))
                    assert [int(r['trace']) for r in rows] == want, 'order'
                    for r in rows:
                        t = int(r['trace'])
                        assert int(r['offset']) == field(t, 37) and int(r['field_record']) == field(t, 9)
                        assert int(r['source_x']) == field(t, 73) and int(r['receiver_y']) == field(t, 85)
                        assert None not in r and None not in r.values()
                    print('same')
                    """, file, csv)).isEqualTo("same");
        }
    }

    @Test
    void copiesRowsForTheClipboard() throws Exception {
        try (Dataset data = Datasets.open(file)) {
            List<HeaderColumn> columns = List.of(data.headers().column(HeaderKey.FIELD_RECORD).orElseThrow());
            OrderedColumns source = new OrderedColumns(data, TraceOrder.of(new TraceRange(10, 20)));
            long record = data.headers().longs(HeaderKey.FIELD_RECORD, TraceRange.of(10, 1))[0];
            assertThat(ExportHeaders.copy(source, columns, List.of(new TraceRange(0, 1), new TraceRange(2, 3)),
                    Progress.NONE)).isEqualTo("trace\tfield_record\n10\t" + record + "\n12\t" + record + "\n");
        }
    }

    @Test
    void leavesNothingWhenCancelledOrRefused() throws Exception {
        Path csv = folder.resolve("cut.csv");
        try (Dataset data = Datasets.open(file)) {
            AtomicLong asked = new AtomicLong();
            Progress cancelled = new TaskProgress(s -> {
            }, () -> asked.incrementAndGet() > 3);
            ExportHeaders export = new ExportHeaders(data, TraceOrder.all(TRACES), data.headers().columns(), csv,
                    false);
            assertThatThrownBy(() -> export.run(cancelled)).isInstanceOf(CancelledException.class);
            try (var names = Files.list(folder)) {
                assertThat(names.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith("cut.csv"));
            }
            Files.writeString(csv, "mine");
            ExportHeaders again = new ExportHeaders(data, TraceOrder.of(), List.of(), csv, false);
            assertThatThrownBy(() -> again.run(Progress.NONE)).isInstanceOf(DataException.class);
            assertThat(csv).hasContent("mine");
            new ExportHeaders(data, TraceOrder.of(), List.of(), csv, true).run(Progress.NONE);
            assertThat(csv).hasContent("trace\n");
        }
    }

    @Test
    void knowsExtentsAndFacts() throws Exception {
        try (Dataset raw = Datasets.open(file); Dataset stored = Datasets.open(store)) {
            List<HeaderExtent> exact = HeaderExtent.of(stored).run(Progress.NONE);
            for (HeaderExtent extent : exact) {
                long[] all = raw.headers().longs(extent.column().key(), new TraceRange(0, TRACES));
                long min = Long.MAX_VALUE;
                long max = Long.MIN_VALUE;
                for (long v : all) {
                    min = Math.min(min, v);
                    max = Math.max(max, v);
                }
                assertThat(extent.min()).as(extent.column().toString()).isEqualTo(min);
                assertThat(extent.max()).as(extent.column().toString()).isEqualTo(max);
                assertThat(extent.exact()).isTrue();
            }
            List<HeaderExtent> seen = HeaderExtent.of(raw).run(Progress.NONE);
            assertThat(seen).noneMatch(HeaderExtent::exact);
            assertThat(seen.stream().filter(HeaderExtent::isConstant).map(e -> e.column().key())).containsExactlyElementsOf(
                    exact.stream().filter(HeaderExtent::isConstant).map(e -> e.column().key()).toList());
            for (Dataset data : List.of(raw, stored)) {
                HeaderFacts facts = HeaderFacts.of(data);
                assertThat(facts.describe(data.headers().column(HeaderKey.SOURCE_X).orElseThrow()))
                        .contains("Source X").contains("bytes 73\u201376").contains("int32").contains("coordinate_scalar")
                        .contains("sx");
                assertThat(facts.unit(HeaderKey.DELAY)).isEqualTo("ms");
                assertThat(facts.unit(HeaderKey.CDP)).isEmpty();
            }
        }
    }
}
