// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.moveout.eclipse.Failures;
import org.moveout.flow.edit.FlowDifference;
import org.moveout.flow.edit.FlowPresets;
import org.moveout.flow.edit.FlowWriter;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowException;
import org.moveout.flow.steps.FlowFile;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.Ids;

/** Flow files: opened, saved, compared; files are read and written in the background. For the user-interface thread. */
public final class FlowDocuments {
    private static final String[] ENDINGS = { "*.yaml;*.yml", "*" };
    private static final String[] NAMES = { "Flow files (*.yaml, *.yml)", "All files" };

    private final IWorkbenchWindow window;
    private final CurrentFlow flow;

    /**
     * @param window where dialogs and the view are opened
     */
    public FlowDocuments(IWorkbenchWindow window) {
        this.window = window;
        flow = CurrentFlow.of(window);
    }

    /** Whether a file is a flow by its name. */
    public static boolean isFlow(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return name.endsWith(".yaml") || name.endsWith(".yml");
    }

    /** Begins an empty flow; asks first if changes would be lost. */
    void begin() {
        ifNothingIsLost(flow::begin);
    }

    /** Lets the user choose a flow file and opens it. */
    public void open() {
        String chosen = dialog(SWT.OPEN, "Open Flow").open();
        if (chosen != null) {
            open(Path.of(chosen));
        }
    }

    /** Opens a flow file and shows the Flow view; tells what is wrong with it and where if it cannot be opened. */
    public void open(Path file) {
        FlowFile reader = new FlowFile(flow.processors());
        work("Open " + file.getFileName(), () -> reader.read(file), opened -> ifNothingIsLost(() -> {
            flow.opened(file, opened);
            showView();
        }), e -> tell("Open Flow", file, e));
    }

    private void showView() {
        if (window.getActivePage() != null) {
            try {
                window.getActivePage().showView(Ids.FLOW_VIEW);
            } catch (PartInitException e) {
                ILog.of(FlowDocuments.class).log(e.getStatus());
            }
        }
    }

    /** Saves the flow to its file; lets the user choose one if it has none. */
    void save(Runnable then) {
        if (flow.file().isPresent()) {
            write(flow.file().get(), flow.flow(), then);
        } else {
            saveAs(then);
        }
    }

    /** Saves the flow to another file. Names of files in it are made to mean the same there. */
    void saveAs(Runnable then) {
        FileDialog dialog = dialog(SWT.SAVE, "Save Flow As");
        dialog.setOverwrite(true);
        dialog.setFileName(flow.file().map(f -> f.getFileName().toString()).orElse("flow.yaml"));
        String chosen = dialog.open();
        if (chosen != null) {
            Path file = Path.of(chosen);
            Path named = isFlow(file) ? file : file.resolveSibling(file.getFileName() + ".yaml");
            saveAs(named, then);
        }
    }

    void saveAs(Path file, Runnable then) {
        Path folder = file.toAbsolutePath().getParent();
        Flow now = flow.flow();
        Flow moved = FlowWriter.moved(now, flow.folder(), folder);
        write(file, moved, () -> {
            if (!moved.equals(now) && flow.flow().equals(now)) {
                flow.opened(file, moved);
            }
            then.run();
        });
    }

    private void write(Path file, Flow written, Runnable then) {
        work("Save " + file.getFileName(), () -> {
            FlowWriter.write(written, file);
            return file;
        }, f -> {
            flow.saved(file, written);
            then.run();
        }, e -> tell("Save Flow", file, e));
    }

    /** Compares the flow with what was saved last. */
    void compareWithSaved() {
        show(flow.history().saved(), flow.file().isPresent() ? flow.name() + " as saved" : "the empty flow");
    }

    /** Lets the user choose a flow file and compares the flow with it. */
    void compareWithFile() {
        String chosen = dialog(SWT.OPEN, "Compare with Flow").open();
        if (chosen != null) {
            Path file = Path.of(chosen);
            FlowFile reader = new FlowFile(flow.processors());
            work("Read " + file.getFileName(), () -> reader.read(file),
                    other -> show(other, file.getFileName().toString()), e -> tell("Compare with Flow", file, e));
        }
    }

    private void show(Flow other, String name) {
        new DifferenceDialog(window.getShell(), FlowDifference.between(other, flow.flow()), flow.processors(), name,
                "Now").open();
    }

    private FileDialog dialog(int style, String title) {
        FileDialog dialog = new FileDialog(window.getShell(), style | SWT.SHEET);
        dialog.setText(title);
        dialog.setFilterExtensions(ENDINGS);
        dialog.setFilterNames(NAMES);
        dialog.setFilterPath(flow.folder().toString());
        return dialog;
    }

    /** Does something that replaces the flow; before that changes can be saved. */
    private void ifNothingIsLost(Runnable action) {
        boolean preset = FlowPresets.builtIn(flow.processors()).stream().anyMatch(p -> p.flow().equals(flow.flow()));
        if (!flow.history().isDirty() || flow.flow().steps().isEmpty() || flow.file().isEmpty() && preset) {
            action.run();
            return;
        }
        String[] buttons = { "&Save", "&Don't Save", "Cancel" };
        int answer = MessageDialog.open(MessageDialog.QUESTION, window.getShell(), "Flow",
                "The flow " + flow.name() + " has changes that are not saved. Save them first?", SWT.NONE, buttons);
        if (answer == 0) {
            save(action);
        } else if (answer == 1) {
            action.run();
        }
    }

    private void tell(String title, Path file, Throwable cause) {
        String sentence = cause instanceof FlowException ? cause.getMessage()
                : Failures.sentence(file.getFileName().toString(), cause);
        MessageDialog.openError(window.getShell(), title, sentence);
    }

    private <T> void work(String name, Callable<T> task, Consumer<T> done, Consumer<Throwable> failed) {
        Display display = window.getShell().getDisplay();
        Job job = Job.create(name, monitor -> {
            try {
                T result = task.call();
                deliver(display, () -> done.accept(result));
            } catch (IOException | RuntimeException e) {
                deliver(display, () -> failed.accept(e));
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }

    private void deliver(Display display, Runnable answer) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (window.getShell() != null && !window.getShell().isDisposed()) {
                    answer.run();
                }
            });
        }
    }
}
