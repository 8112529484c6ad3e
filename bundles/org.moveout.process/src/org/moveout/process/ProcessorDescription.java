// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What users read about a processor.
 *
 * @param id         the word in flow files, short and usual in the field: "bandpass", "agc", "nmo"
 * @param title      the name in menus and forms: "Band-pass filter"
 * @param summary    one or two sentences: what it does to the data
 * @param source     where the method comes from: paper, book or standard
 * @param parameters what there is to set, in the order to show it
 */
public record ProcessorDescription(String id, String title, String summary, String source,
        List<Parameter<?>> parameters) {
    /** Validates the values. */
    public ProcessorDescription {
        if (!id.matches("[a-z][a-z0-9_.-]*")) {
            throw new IllegalArgumentException("'" + id + "' is no processor id: use lower-case letters and digits");
        }
        if (title.isBlank() || summary.isBlank() || source.isBlank()) {
            throw new IllegalArgumentException("processor " + id + " needs a title, a summary and a source");
        }
        parameters = List.copyOf(parameters);
        Set<String> ids = new HashSet<>(Set.of("processor", "enabled", "ensemble"));
        for (Parameter<?> p : parameters) {
            if (!ids.add(p.id())) {
                throw new IllegalArgumentException("processor " + id + ": parameter '" + p.id()
                        + "' is described twice or is a word of the flow file itself");
            }
        }
    }
}
