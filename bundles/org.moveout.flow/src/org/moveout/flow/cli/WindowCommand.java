// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.data.SampleRange;
import org.moveout.data.expression.TraceRanges;
import org.moveout.flow.cli.Values.Span;
import org.moveout.flow.cli.text.Listing;
import org.moveout.flow.cli.text.Quantities;
import org.moveout.flow.extract.EnsembleRuns;
import org.moveout.flow.extract.ExtractWindow;

/** {@code moveout window}: samples as a NumPy file. */
final class WindowCommand implements Command {
    private static final Pattern PAIR = Pattern.compile("[A-Za-z][A-Za-z0-9_]*=[-+.0-9].*");

    private final Arguments.Value<Path> path;
    private final Arguments.Value<Span> traces;
    private final Arguments.Value<Span> samples;
    private final Arguments.Value<Integer> stride;
    private final Arguments.Values<List<String>> by;
    private final Arguments.Value<Path> out;
    private final SourceOptions source;

    WindowCommand(Arguments a) {
        a.describe("Writes a window of samples as a NumPy file: float32, little-endian, C order, shape (traces, "
                + "samples).");
        path = a.path("STORE|FILE", "The store, or a SEG-Y file.");
        traces = a.option("--traces", "A:B", Values::span,
                "The traces A to B-1, counted from 0; with --by, counted among the traces it finds.");
        samples = a.option("--samples", "C:D", Values::span, "The samples C to D-1 of each, counted from 0.");
        stride = a.option("--stride", "N", Values.whole(1, Integer.MAX_VALUE), "Take every N-th of the traces only.");
        by = a.repeated("--by", "KEY=VALUE", Values::list, t -> PAIR.matcher(t).matches(),
                "Only traces whose headers have these values, in stored order. May be repeated.");
        out = a.file("--out", "W.npy", "The file to write; an existing one is replaced. Required.");
        source = new SourceOptions(a);
    }

    @Override
    public int run(Session session) throws UsageException, IOException {
        Path target = out.get().orElseThrow(() -> new UsageException("--out is missing; name the file to write, for "
                + "example --out window.npy."));
        try (Dataset dataset = source.open(path.get().orElseThrow())) {
            Map<HeaderKey, Double> pairs = pairs(dataset);
            TraceRanges found = session.show(progress -> EnsembleRuns.find(dataset, pairs, progress));
            if (found.count() == 0 && !pairs.isEmpty()) {
                throw new UsageException("--by: no trace has " + describe(pairs) + "; see 'moveout ensembles'.");
            }
            Span t = traces.or(new Span(0, -1)).within("--traces", found.count(), "traces");
            Span s = samples.or(new Span(0, -1)).within("--samples", dataset.sampling().count(), "samples");
            TraceRanges selected = found.slice(t.first(), t.end());
            ExtractWindow.Result result = session.run(new ExtractWindow(dataset, selected, stride.or(1),
                    new SampleRange((int) s.first(), (int) s.end()), target));
            report(result, target, session);
        }
        return ExitStatus.DONE;
    }

    private static void report(ExtractWindow.Result result, Path target, Session session) throws IOException {
        if (session.json()) {
            session.document().beginObject().field("out", target.toString()).name("shape").beginRow()
                    .value(result.traces()).value(result.samples()).end().field("dtype", "<f4")
                    .field("bytes", result.bytes()).end();
        } else {
            new Listing("").add("File", target.toString())
                    .add("Shape", Quantities.count(result.traces(), "trace", "traces") + " x "
                            + Quantities.count(result.samples(), "sample", "samples") + ", float32")
                    .add("Size", Quantities.bytes(result.bytes())).write(session.out());
        }
    }

    private Map<HeaderKey, Double> pairs(Dataset dataset) throws UsageException {
        Map<HeaderKey, Double> pairs = new LinkedHashMap<>();
        for (String pair : ImportCommand.flatten(by)) {
            int equal = pair.indexOf('=');
            if (equal < 1) {
                throw new UsageException("--by: '" + pair + "' is no condition; write KEY=VALUE, for example "
                        + "inline=123.");
            }
            HeaderKey key = Keys.resolve("--by", List.of(pair.substring(0, equal)), Keys.of(dataset.headers())).get(0);
            double value;
            try {
                value = Double.parseDouble(pair.substring(equal + 1).strip());
            } catch (NumberFormatException e) {
                throw new UsageException("--by: '" + pair.substring(equal + 1) + "' in '" + pair + "' is no number.");
            }
            Double before = pairs.put(key, value);
            if (before != null && before != value) {
                throw new UsageException("--by: " + key + " cannot be " + Quantities.exact(before) + " and "
                        + Quantities.exact(value) + " at once.");
            }
        }
        return pairs;
    }

    private static String describe(Map<HeaderKey, Double> pairs) {
        StringBuilder text = new StringBuilder();
        pairs.forEach((key, value) -> text.append(text.isEmpty() ? "" : " and ").append(key).append(" = ")
                .append(Quantities.exact(value)));
        return text.toString();
    }
}
