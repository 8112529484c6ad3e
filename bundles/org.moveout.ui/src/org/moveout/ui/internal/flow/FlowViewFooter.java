// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.List;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.ICommandListener;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.commands.ICommandService;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.internal.Commands;
import org.moveout.ui.internal.Icons;
import org.moveout.ui.internal.preview.LivePreview;
import org.moveout.ui.internal.preview.PreviewBar;

/** What stands below the steps of the Flow view: the controls of the preview and the button that runs the flow. */
final class FlowViewFooter {
    private final IWorkbenchPartSite site;
    private final CurrentFlow flow;
    private final Composite control;
    private final Composite preview;
    private final Button run;
    private final Command command;
    private String obstacle = "";

    FlowViewFooter(Composite parent, IWorkbenchPartSite site, CurrentFlow flow) {
        this.site = site;
        this.flow = flow;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().margins(8, 6).spacing(0, 6).applyTo(control);
        Label line = new Label(parent, SWT.SEPARATOR | SWT.HORIZONTAL);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(line);
        line.moveAbove(control);
        preview = new Composite(control, SWT.NONE);
        GridLayoutFactory.fillDefaults().applyTo(preview);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(preview);
        run = new Button(control, SWT.PUSH);
        run.setText("Process and E&xport...");
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), control);
        run.setImage(resources.create(Icons.descriptor("flow-run")));
        GridDataFactory.fillDefaults().grab(true, false).hint(SWT.DEFAULT, 34).applyTo(run);
        run.addSelectionListener(
                SelectionListener.widgetSelectedAdapter(e -> Commands.run(site.getPage(), FlowCommands.RUN)));
        command = site.getService(ICommandService.class).getCommand(FlowCommands.RUN);
        ICommandListener follow = e -> update();
        command.addCommandListener(follow);
        CurrentFlow.Listener changes = f -> update();
        flow.addListener(changes);
        control.addDisposeListener(e -> {
            command.removeCommandListener(follow);
            flow.removeListener(changes);
        });
        fillPreview();
        ((GridData) preview.getLayoutData()).exclude = preview.getChildren().length == 0;
        update();
    }

    /** Creates the controls of the preview in {@link #preview}, which has a grid layout of one column. */
    private void fillPreview() {
        new PreviewBar(preview, new LivePreview(site.getWorkbenchWindow()));
    }

    Composite control() {
        return control;
    }

    Button button() {
        return run;
    }

    /** What stands against running the flow, as a sentence; empty for nothing. */
    void setObstacle(String sentence) {
        obstacle = sentence;
        update();
    }

    private void update() {
        if (run.isDisposed()) {
            return;
        }
        String why = !command.isDefined() || !command.isHandled() ? "This workbench has nothing that runs flows."
                : flow.flow().steps().stream().noneMatch(s -> s.enabled()) ? "Add a step first."
                        : obstacle.isEmpty() && !command.isEnabled() ? "Open a section first." : obstacle;
        run.setEnabled(why.isEmpty());
        run.setToolTipText(why.isEmpty() ? "Run this flow over the whole dataset and write the result" : why);
    }

    /** What the button would do is not possible, or it is. */
    List<String> state() {
        return List.of(run.getText(), String.valueOf(run.getEnabled()), String.valueOf(run.getToolTipText()));
    }
}
