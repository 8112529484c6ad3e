// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.steps;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.moveout.data.Dataset;
import org.moveout.data.TraceHeaders;
import org.moveout.flow.Datasets;
import org.moveout.flow.query.DatasetNames;
import org.moveout.process.ProcessorInput;

/**
 * The files that a flow names, relative to its own folder. Opens datasets on demand and closes them with itself.
 * Thread-safe; to be closed when no processor of the flow runs any more.
 */
public final class FlowFiles implements ProcessorInput.Files, Closeable {
    private final Path folder;
    private final Set<Path> used = new LinkedHashSet<>();
    private final Map<Path, Dataset> open = new LinkedHashMap<>();

    /**
     * @param folder what relative names are relative to; the folder of the flow file, if there is one
     */
    public FlowFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The files of a flow that was read from a file. */
    public static FlowFiles besides(Path flowFile) {
        return new FlowFiles(flowFile.toAbsolutePath().getParent());
    }

    /** The files of a flow that is not in a file: relative to the current directory. */
    public static FlowFiles current() {
        return new FlowFiles(Path.of(""));
    }

    /** A dataset as what comes into a flow, with these files. */
    public ProcessorInput input(Dataset dataset) {
        TraceHeaders headers = dataset.headers();
        return new ProcessorInput(dataset.sampling(), headers.columns(), new DatasetNames(headers), this);
    }

    @Override
    public synchronized Path resolve(String name) {
        Path path = folder.resolve(name).normalize();
        used.add(path);
        return path;
    }

    /** The files that the flow has asked for so far, each once. */
    public synchronized List<Path> used() {
        return List.copyOf(used);
    }

    @Override
    public synchronized Dataset open(String name) throws IOException {
        Path path = resolve(name);
        Dataset dataset = open.get(path);
        if (dataset == null) {
            dataset = Datasets.open(path);
            open.put(path, dataset);
        }
        return dataset;
    }

    @Override
    public synchronized void close() throws IOException {
        IOException failure = null;
        for (Dataset dataset : open.values()) {
            try {
                dataset.close();
            } catch (IOException e) {
                failure = e;
            }
        }
        open.clear();
        if (failure != null) {
            throw failure;
        }
    }
}
