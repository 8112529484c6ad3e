// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.nio.file.Path;
import java.util.List;

import org.moveout.process.Parameter;

/** What the controls of a step may ask for. For the user-interface thread. */
interface StepEditing {
    /** Sets a parameter of the step. */
    <T> void set(Parameter<T> parameter, T value);

    /** Says which gathers the step works on; empty for those of the run. */
    void setEnsemble(List<String> keys);

    /** Names of the headers of the active section's data; empty if there is none. */
    List<String> headers();

    /** What file names are relative to. */
    Path folder();

    /** Whether the flow has a file, so that relative names mean something. */
    boolean hasFile();

    /** A value was typed that is not allowed, or none is any more. */
    void problemsChanged();

    /** Scrolls the list by some turns of the wheel. */
    void scroll(int turns);

    /** The size of what is shown has changed. */
    void resized();
}
