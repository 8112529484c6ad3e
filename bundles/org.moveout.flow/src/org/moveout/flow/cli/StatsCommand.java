// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Path;

import org.moveout.data.AmplitudeStatistics;
import org.moveout.data.Dataset;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.flow.cli.text.Listing;
import org.moveout.flow.cli.text.Quantities;
import org.moveout.flow.extract.MeasureAmplitudes;
import org.moveout.store.StoreDataset;

/** {@code moveout stats}: amplitude statistics. */
final class StatsCommand implements Command {
    private static final int DIGITS = 6;

    private final Arguments.Value<Path> path;
    private final Arguments.Flag recompute;
    private final Arguments.Value<Integer> threads;
    private final SourceOptions source;

    StatsCommand(Arguments a) {
        a.describe("Shows amplitude statistics. A store knows them; a SEG-Y file is read as a whole.");
        path = a.path("STORE|FILE", "The store, or a SEG-Y file.");
        recompute = a.flag("--recompute", "Read the samples of a store again instead of asking its metadata.");
        threads = Values.threads(a);
        source = new SourceOptions(a);
    }

    @Override
    public int run(Session session) throws UsageException, IOException {
        try (Dataset dataset = source.open(path.get().orElseThrow())) {
            AmplitudeStatistics statistics = dataset instanceof StoreDataset store && !recompute.given()
                    ? store.metadata().statistics()
                    : session.run(new MeasureAmplitudes(dataset, threads.or(0)));
            if (session.json()) {
                json(statistics, session.document());
            } else {
                session.out().line(dataset.name());
                text(statistics, session.out());
            }
        }
        return ExitStatus.DONE;
    }

    private static void text(AmplitudeStatistics s, StandardOutput out) throws IOException {
        Listing list = new Listing("  ");
        list.add("Samples", Quantities.count(s.samples()));
        list.add("Not finite", Quantities.count(s.nonFinite()));
        list.add("Minimum", number(s.min()));
        list.add("Maximum", number(s.max()));
        list.add("Mean", number(s.mean()));
        list.add("RMS", number(s.rms()));
        for (int i = 0; i < s.probes().length; i++) {
            list.add(Quantities.exact(s.probes()[i]) + " %", number(s.percentiles()[i]));
        }
        list.write(out);
    }

    private static String number(double value) {
        return Quantities.significant(value, DIGITS);
    }

    /** Writes statistics as an object. */
    static void json(AmplitudeStatistics s, JsonWriter json) throws IOException {
        json.beginObject().field("samples", s.samples()).field("non_finite", s.nonFinite()).field("min", s.min())
                .field("max", s.max()).field("mean", s.mean()).field("rms", s.rms()).field("peak", s.peak());
        json.name("percentiles").beginObject();
        for (int i = 0; i < s.probes().length; i++) {
            json.field(Quantities.exact(s.probes()[i]), s.percentiles()[i]);
        }
        json.end().end();
    }
}
