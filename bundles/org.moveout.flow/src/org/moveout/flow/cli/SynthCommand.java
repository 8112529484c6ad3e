// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.moveout.flow.cli.text.Listing;
import org.moveout.flow.cli.text.Quantities;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;
import org.moveout.flow.synth.SynthSummary;
import org.moveout.segy.SampleFormat;

/** {@code moveout synth}: synthetic data. */
final class SynthCommand implements Command {
    private static final long TRACES = 1000;
    private static final int SAMPLES = 1000;
    private static final int INTERVAL = 4000;

    private final Arguments.Value<Path> output;
    private final Arguments.Value<SynthKind> kind;
    private final Arguments.Value<Long> traces;
    private final Arguments.Value<Integer> samples;
    private final Arguments.Value<Integer> interval;
    private final Arguments.Value<SampleFormat> format;
    private final Arguments.Value<Long> seed;
    private final Arguments.Value<Double> noise;
    private final Arguments.Value<Integer> gather;
    private final Arguments.Flag overwrite;
    private final Arguments.Value<Integer> threads;

    SynthCommand(Arguments a) {
        a.describe("Makes realistic synthetic SEG-Y data of any size: dipping and faulted reflectors, a band-limited "
                + "wavelet, noise, correct geometry in the headers. The same arguments always give the same file.");
        output = a.path("OUT.sgy", "The SEG-Y file to write.");
        kind = a.option("--kind", "KIND", Values.word(List.of(SynthKind.values()), SynthKind::id),
                "post2d (stacked line), post3d (stacked volume), shots or cdp (gathers); post2d if not given.");
        traces = a.option("--traces", "N", Values.wholeLong(1, Integer.MAX_VALUE), "Number of traces, " + TRACES
                + " if not given.");
        samples = a.option("--samples", "N", Values.whole(1, 65_535), "Samples of a trace, " + SAMPLES
                + " if not given.");
        interval = a.option("--interval", "US", Values.whole(1, 65_535), "Sample interval in microseconds, " + INTERVAL
                + " if not given.");
        format = a.option("--format", "FORMAT", SourceOptions::format,
                "Sample format: ibm (if not given), ieee, int32, int16 or int8.");
        seed = a.option("--seed", "N", Values.wholeLong(Long.MIN_VALUE, Long.MAX_VALUE),
                "Another number gives another earth and other noise; 1 if not given.");
        noise = a.option("--noise", "LEVEL", Values.number(0, 100), "RMS of the random noise relative to the "
                + "reflections, " + SynthRequest.DEFAULT_NOISE + " if not given.");
        gather = a.option("--gather", "N", Values.whole(1, 100_000),
                "Traces of an inline (post3d), a shot or a CDP gather.");
        overwrite = a.flag("--overwrite", "Replace an existing file.");
        threads = Values.threads(a);
    }

    @Override
    public int run(Session session) throws UsageException, IOException {
        SynthRequest request;
        try {
            request = new SynthRequest(output.get().orElseThrow(), kind.or(SynthKind.POST2D), traces.or(TRACES),
                    samples.or(SAMPLES), interval.or(INTERVAL), format.or(SampleFormat.IBM_FLOAT), seed.or(1L),
                    noise.or(SynthRequest.DEFAULT_NOISE), gather.or(0), overwrite.given(), threads.or(0));
        } catch (IllegalArgumentException e) {
            throw new UsageException(e.getMessage());
        }
        SynthSummary s = session.run(new SynthSegy(request));
        if (session.json()) {
            session.document().beginObject().field("out", s.output().toString()).field("kind", request.kind().id())
                    .field("traces", s.traces()).field("samples", request.samples()).field("bytes", s.bytes())
                    .field("seconds", s.seconds()).field("megabytes_per_second", s.megabytesPerSecond()).end();
        } else {
            new Listing("").add("File", s.output().toString())
                    .add("Contents", request.kind().title() + ", " + Quantities.count(s.traces(), "trace", "traces")
                            + " of " + Quantities.count(request.samples(), "sample", "samples") + ", "
                            + request.format().title())
                    .add("Size", Quantities.bytes(s.bytes()))
                    .add("Time", Quantities.duration(s.seconds()) + ", "
                            + Quantities.significant(s.megabytesPerSecond(), 3) + " MB/s")
                    .write(session.out());
        }
        return ExitStatus.DONE;
    }
}
