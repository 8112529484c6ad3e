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
 * Everything a processing run needs to know. Begin with {@link #of} and say what is not as usual.
 *
 * @param source       a store or a raw SEG-Y file
 * @param output       the SEG-Y file to create, or the store if its name ends in {@value Datasets#STORE_SUFFIX}
 * @param flow         what to do
 * @param flowName     what to call the flow in messages, usually its file name
 * @param folder       what file names in the flow are relative to
 * @param processors   the catalogue the flow was read with
 * @param ensembleKeys the ensembles for steps that do not name their own; empty for those of the store
 * @param format       sample format of a SEG-Y output; empty for that of the source if it is floating point, else IEEE
 * @param order        in which order traces are written
 * @param temporary    where temporary files go; empty for {@code TMPDIR}, else the system's place
 * @param overwrite    whether an existing output, or what a killed run left, may be replaced
 * @param resume       whether to go on with what a killed or interrupted run left, if there is any
 * @param threads      worker threads; 0 for as many as processors and heap allow
 */
public record ProcessRequest(Path source, Path output, Flow flow, String flowName, Path folder,
        Processors processors, List<HeaderKey> ensembleKeys, Optional<SampleFormat> format, OutputOrder order,
        Optional<Path> temporary, boolean overwrite, boolean resume, int threads) {
    /** Validates the values. */
    public ProcessRequest {
        Objects.requireNonNull(source);
        Objects.requireNonNull(output);
        Objects.requireNonNull(flow);
        Objects.requireNonNull(flowName);
        Objects.requireNonNull(folder);
        Objects.requireNonNull(processors);
        Objects.requireNonNull(format);
        Objects.requireNonNull(order);
        Objects.requireNonNull(temporary);
        ensembleKeys = List.copyOf(ensembleKeys);
    }

    /** A run with everything as usual: the original order, a new output, files of the flow in the current folder. */
    public static ProcessRequest of(Path source, Path output, Flow flow, Processors processors) {
        return new ProcessRequest(source, output, flow, "flow", Path.of(""), processors, List.of(), Optional.empty(),
                OutputOrder.ORIGINAL, Optional.empty(), false, false, 0);
    }

    /** With the file of the flow: its name for messages, its folder for the files that the flow names. */
    public ProcessRequest named(String name, Path where) {
        return new ProcessRequest(source, output, flow, name, where, processors, ensembleKeys, format, order,
                temporary, overwrite, resume, threads);
    }

    /** With these ensembles. */
    public ProcessRequest ensembles(List<HeaderKey> keys) {
        return new ProcessRequest(source, output, flow, flowName, folder, processors, keys, format, order, temporary,
                overwrite, resume, threads);
    }

    /** With this sample format. */
    public ProcessRequest format(SampleFormat wanted) {
        return new ProcessRequest(source, output, flow, flowName, folder, processors, ensembleKeys,
                Optional.of(wanted), order, temporary, overwrite, resume, threads);
    }

    /** With the traces in this order. */
    public ProcessRequest order(OutputOrder wanted) {
        return new ProcessRequest(source, output, flow, flowName, folder, processors, ensembleKeys, format, wanted,
                temporary, overwrite, resume, threads);
    }

    /** With temporary files in this folder. */
    public ProcessRequest temporary(Path where) {
        return new ProcessRequest(source, output, flow, flowName, folder, processors, ensembleKeys, format, order,
                Optional.of(where), overwrite, resume, threads);
    }

    /** Allowed to replace an existing output or not. */
    public ProcessRequest overwrite(boolean yes) {
        return new ProcessRequest(source, output, flow, flowName, folder, processors, ensembleKeys, format, order,
                temporary, yes, resume, threads);
    }

    /** Going on with what is there or not. */
    public ProcessRequest resume(boolean yes) {
        return new ProcessRequest(source, output, flow, flowName, folder, processors, ensembleKeys, format, order,
                temporary, overwrite, yes, threads);
    }

    /** With so many worker threads. */
    public ProcessRequest threads(int count) {
        return new ProcessRequest(source, output, flow, flowName, folder, processors, ensembleKeys, format, order,
                temporary, overwrite, resume, count);
    }

    /** Whether the output is a store. */
    public boolean intoStore() {
        return output.toString().endsWith(Datasets.STORE_SUFFIX);
    }

    /** Where temporary files go: the folder asked for, else {@code TMPDIR}, else the system's. */
    public Path temporaryFolder() {
        String named = System.getenv("TMPDIR");
        return temporary.orElseGet(() -> Path.of(named == null || named.isBlank()
                ? System.getProperty("java.io.tmpdir") : named)).toAbsolutePath();
    }
}
