// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.moveout.data.Dataset;
import org.moveout.data.EnsembleIndex;
import org.moveout.data.HeaderKey;
import org.moveout.segy.SegyDataset;
import org.moveout.store.StoreDataset;

/** What to propose to somebody who is about to run a flow over a dataset. */
public final class ProcessProposal {
    private static final List<String> FLOW_ENDINGS = List.of(".yaml", ".yml", ".flow");
    private static final int LONGEST_NAME = 40;

    private ProcessProposal() {
    }

    /** Whether a flow can be run over a dataset to a file: it comes from SEG-Y. */
    public static boolean isPossible(Dataset dataset) {
        return dataset instanceof StoreDataset || dataset instanceof SegyDataset;
    }

    /**
     * The output of a run: {@code line7_bandpass.sgy} for {@code line7.sgy} and {@code bandpass.yaml}. Looks at nothing
     * on disk; see {@link #free}.
     *
     * @param source   a SEG-Y file or a store
     * @param flowName the name of the flow, usually its file name; what cannot be in a file name is left out
     * @param folder   where the output goes
     * @param store    whether it is a store
     */
    public static Path output(Path source, String flowName, Path folder, boolean store) {
        String name = plain(flowName);
        return folder.resolve(Datasets.baseName(source) + "_" + (name.isEmpty() ? "flow" : name)
                + (store ? Datasets.STORE_SUFFIX : ".sgy"));
    }

    private static String plain(String flowName) {
        String name = flowName.strip();
        for (String ending : FLOW_ENDINGS) {
            if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
                name = name.substring(0, name.length() - ending.length());
            }
        }
        name = name.replaceAll("[^\\p{L}\\p{N}._-]+", "_").replaceAll("^[._]+|[._]+$", "");
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    /** The same name if nothing is there, otherwise with a number: {@code line7_bandpass_2.sgy}. */
    public static Path free(Path output) {
        String base = Datasets.baseName(output);
        String ending = output.getFileName().toString().substring(base.length());
        Path name = output;
        for (int i = 2; Files.exists(name); i++) {
            name = output.resolveSibling(base + "_" + i + ending);
        }
        return name;
    }

    /**
     * The headers whose equal values make the gathers of a dataset: those of the store, otherwise as
     * {@link EnsembleKeys} has it. Reads a bounded amount.
     *
     * @return the keys; empty if there are none such, as in a stacked 2D line
     */
    public static List<HeaderKey> ensembleKeys(Dataset dataset) throws IOException {
        return switch (dataset) {
        case StoreDataset store -> store.ensembles().map(EnsembleIndex::keys).orElse(List.of());
        case SegyDataset segy -> EnsembleKeys.suggest(segy.location(), segy.file().layout());
        default -> List.of();
        };
    }
}
