// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.moveout.eclipse.Failures;
import org.moveout.flow.edit.FlowPreset;
import org.moveout.flow.edit.FlowPresets;
import org.moveout.flow.steps.Flow;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.internal.Background;

/** The presets as the view offers them; files are read and written in the background. */
final class PresetShelf {
    private static final String KEEP = "Keep as Preset";

    private final CurrentFlow flow;
    private final Background background;
    private final Control owner;
    private List<FlowPreset> presets;

    PresetShelf(Control owner, CurrentFlow flow) {
        this.owner = owner;
        this.flow = flow;
        background = new Background("Presets", owner);
        presets = FlowPresets.builtIn(flow.processors());
        background.ask(flow.presets()::all, all -> presets = all,
                e -> ILog.of(PresetShelf.class).warn("The presets could not be read.", e));
    }

    /** Those that come with Moveout, then the user's own, as far as they have been read. */
    List<FlowPreset> all() {
        return presets;
    }

    /** Asks for a name and keeps the flow under it. */
    void keep() {
        Shell shell = owner.getShell();
        String name = flow.file().map(f -> f.getFileName().toString().replaceFirst("\\.ya?ml$", "")).orElse("");
        InputDialog dialog = new InputDialog(shell, KEEP, "Name of the preset:", name,
                text -> FlowPresets.problem(text).orElse(null));
        if (dialog.open() != InputDialog.OK) {
            return;
        }
        String chosen = dialog.getValue().strip();
        boolean there = presets.stream().anyMatch(p -> p.file().isPresent() && p.name().equals(chosen));
        if (!there || MessageDialog.openQuestion(shell, KEEP, "There is a preset '" + chosen + "'. Replace it?")) {
            keep(chosen);
        }
    }

    /** Keeps the flow; one of the same name is replaced. */
    void keep(String name) {
        Flow now = flow.flow();
        FlowPresets files = flow.presets();
        background.ask(() -> {
            files.save(name, now);
            return files.all();
        }, read -> presets = read, e -> tell(KEEP, e));
    }

    void remove(FlowPreset preset) {
        FlowPresets files = flow.presets();
        background.ask(() -> {
            files.remove(preset);
            return files.all();
        }, read -> presets = read, e -> tell("Remove Preset", e));
    }

    private void tell(String what, Throwable cause) {
        MessageDialog.openError(owner.getShell(), what, Failures.sentence(what, cause));
    }
}
