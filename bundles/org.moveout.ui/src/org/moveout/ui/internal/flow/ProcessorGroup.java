// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.Arrays;
import java.util.List;

import org.moveout.process.ProcessorDescription;

/** Where a processor is listed. Those that other plug-ins bring come last, unless their id is one of the field's own. */
enum ProcessorGroup {
    FILTER("Filters", "bandpass", "lowpass", "highpass", "butterworth", "ormsby", "ricker", "notch", "fk", "fx", "mix"),
    AMPLITUDE("Amplitude", "agc", "gain", "balance", "clip", "divergence"),
    EDIT("Mute and edit", "mute", "despike", "kill", "edit", "denoise", "tfdenoise"),
    WAVELET("Deconvolution and phase", "decon", "phase", "envelope", "hilbert", "attribute"),
    STACK("Moveout and stack", "nmo", "inmo", "stack"),
    TIME("Time and statics", "resample", "shift", "statics"),
    DATA("Headers and arithmetic", "header", "headers", "math", "combine", "arithmetic"),
    OTHER("More");

    private final String label;
    private final List<String> ids;

    ProcessorGroup(String label, String... ids) {
        this.label = label;
        this.ids = List.of(ids);
    }

    /** The words above the group. */
    String label() {
        return label;
    }

    static ProcessorGroup of(ProcessorDescription processor) {
        return Arrays.stream(values()).filter(g -> g.ids.contains(processor.id())).findFirst().orElse(OTHER);
    }

    /** Where a processor stands in its group: the usual ones first. */
    int place(ProcessorDescription processor) {
        int at = ids.indexOf(processor.id());
        return at < 0 ? ids.size() : at;
    }
}
