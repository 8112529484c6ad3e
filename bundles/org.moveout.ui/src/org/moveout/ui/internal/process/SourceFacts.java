// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.flow.Datasets;
import org.moveout.flow.ProcessProposal;
import org.moveout.flow.query.DatasetNames;

/**
 * What the wizard knows of a dataset.
 *
 * @param path     where it is
 * @param traces   how many there are
 * @param sampling of them
 * @param columns  its headers
 * @param proposed the headers that make its gathers; empty if there seem to be none
 */
record SourceFacts(Path path, long traces, Sampling sampling, List<HeaderKey> columns, List<HeaderKey> proposed) {
    private static final List<List<HeaderKey>> USUAL = List.of(List.of(HeaderKey.CDP), List.of(HeaderKey.FIELD_RECORD),
            List.of(HeaderKey.SOURCE_POINT), List.of(HeaderKey.INLINE, HeaderKey.CROSSLINE), List.of(HeaderKey.INLINE));

    SourceFacts {
        columns = List.copyOf(columns);
        proposed = List.copyOf(proposed);
    }

    /**
     * Reads them; a bounded amount, but not on the user-interface thread.
     *
     * @throws DataException if flows cannot be run over it
     */
    static SourceFacts read(Path path) throws IOException {
        try (Dataset dataset = Datasets.open(path)) {
            if (!ProcessProposal.isPossible(dataset)) {
                throw DataException.of(path, "it was not made from a SEG-Y file, so there are no headers to write",
                        "choose a SEG-Y file or a store imported from one");
            }
            return new SourceFacts(path, dataset.traceCount(), dataset.sampling(),
                    dataset.headers().columns().stream().map(HeaderColumn::key).toList(),
                    ProcessProposal.ensembleKeys(dataset));
        }
    }

    /** One line: "240,000 traces of 750 samples, 4 ms, gathers by cdp". */
    String line() {
        double interval = sampling.interval();
        return String.format(Locale.ROOT, "%,d traces of %,d samples, %s %s%s", traces, sampling.count(),
                interval == Math.rint(interval) ? String.format(Locale.ROOT, "%.0f", interval)
                        : String.format(Locale.ROOT, "%.4g", interval), sampling.domain().unit(),
                proposed.isEmpty() ? "" : ", gathers by " + text(proposed));
    }

    /** Keys as they are entered: "inline, crossline". */
    static String text(List<HeaderKey> keys) {
        return keys.stream().map(HeaderKey::name).collect(Collectors.joining(", "));
    }

    /** What to offer: the proposal first, then the usual keys that the data has. */
    List<String> choices() {
        List<String> choices = new ArrayList<>();
        if (!proposed.isEmpty()) {
            choices.add(text(proposed));
        }
        USUAL.stream().filter(columns::containsAll).map(SourceFacts::text).filter(t -> !choices.contains(t))
                .forEach(choices::add);
        return choices;
    }

    /**
     * The headers that a text names, separated by commas; none for an empty one.
     *
     * @throws DataException if there is no such header, with a suggestion
     */
    List<HeaderKey> keys(String text) throws DataException {
        DatasetNames names = new DatasetNames(columns);
        List<HeaderKey> keys = new ArrayList<>();
        for (String name : text.split(",")) {
            if (!name.isBlank()) {
                HeaderKey key = names.require(name);
                if (!keys.contains(key)) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }
}
