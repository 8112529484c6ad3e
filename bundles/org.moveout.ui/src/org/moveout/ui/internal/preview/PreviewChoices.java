// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.preview;

import java.util.Objects;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.moveout.ui.Ids;

/**
 * What the user has chosen about previews; kept for the next start.
 *
 * @param on    whether previews are wanted
 * @param scope what is processed
 * @param panes what is shown of it
 */
record PreviewChoices(boolean on, Scope scope, Panes panes) {
    private static final String NODE = "preview";

    /** As it is at first. */
    static final PreviewChoices DEFAULT = new PreviewChoices(true, Scope.GATHER, Panes.DIFFERENCE);

    /** What is processed. */
    enum Scope {
        /** The traces shown, as gathers of their own. */
        GATHER("Traces shown"),
        /** As processing the whole dataset would do it. */
        LINE("As the whole line");

        private final String label;

        Scope(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** What is shown. */
    enum Panes {
        /** One picture: that of the result; flipping shows the input. */
        PROCESSED("Processed only", 1),
        /** Two side by side. */
        INPUT("Input and processed", 1),
        /** Three side by side. */
        DIFFERENCE("Input, processed, difference", 2);

        private final String label;
        private final int beside;

        Panes(String label, int beside) {
            this.label = label;
            this.beside = beside;
        }

        String label() {
            return label;
        }

        /** How many panes there are beside the input. */
        int beside() {
            return beside;
        }
    }

    /** Validates the values. */
    PreviewChoices {
        Objects.requireNonNull(scope);
        Objects.requireNonNull(panes);
    }

    PreviewChoices withOn(boolean o) {
        return new PreviewChoices(o, scope, panes);
    }

    PreviewChoices withScope(Scope s) {
        return new PreviewChoices(on, s, panes);
    }

    PreviewChoices withPanes(Panes p) {
        return new PreviewChoices(on, scope, p);
    }

    /** What was {@linkplain #save saved}; what cannot be read is as at first. */
    static PreviewChoices load() {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Ids.BUNDLE);
        return new PreviewChoices(node.getBoolean(NODE + ".on", DEFAULT.on), value(node, "scope", DEFAULT.scope),
                value(node, "panes", DEFAULT.panes));
    }

    private static <E extends Enum<E>> E value(IEclipsePreferences node, String key, E otherwise) {
        try {
            return Enum.valueOf(otherwise.getDeclaringClass(), node.get(NODE + "." + key, otherwise.name()));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    /** Keeps the choices for the next view and the next start. */
    void save() {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Ids.BUNDLE);
        node.putBoolean(NODE + ".on", on);
        node.put(NODE + ".scope", scope.name());
        node.put(NODE + ".panes", panes.name());
    }
}
