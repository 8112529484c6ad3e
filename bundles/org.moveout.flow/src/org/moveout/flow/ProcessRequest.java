// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.moveout.data.HeaderKey;
import org.moveout.flow.steps.Flow;
import org.moveout.process.Processors;
import org.moveout.segy.SampleFormat;

/**
 * Everything a processing run needs to know.
 *
 * @param source       a store or a raw SEG-Y file
 * @param output       the SEG-Y file to create, or the store if its name ends in {@value Datasets#STORE_SUFFIX}
 * @param flow         what to do
 * @param flowName     what to call the flow in messages, usually its file name
 * @param folder       what file names in the flow are relative to
 * @param processors   the catalogue the flow was read with
 * @param ensembleKeys the ensembles for processors that need whole ones; empty for those of the store
 * @param format       sample format of a SEG-Y output; empty for that of the source if it is floating point, else IEEE
 * @param overwrite    whether an existing output may be replaced
 * @param threads      worker threads; 0 for as many as processors and heap allow
 */
public record ProcessRequest(Path source, Path output, Flow flow, String flowName, Path folder,
        Processors processors, List<HeaderKey> ensembleKeys, Optional<SampleFormat> format, boolean overwrite, int threads) {
    /** Validates the values. */
    public ProcessRequest {
        Objects.requireNonNull(source);
        Objects.requireNonNull(output);
        Objects.requireNonNull(flow);
        Objects.requireNonNull(flowName);
        Objects.requireNonNull(folder);
        Objects.requireNonNull(processors);
        Objects.requireNonNull(format);
        ensembleKeys = List.copyOf(ensembleKeys);
    }

    /** Whether the output is a store. */
    public boolean intoStore() {
        return output.toString().endsWith(Datasets.STORE_SUFFIX);
    }
}
