// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.importing;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.moveout.data.TraceRange;
import org.moveout.segy.SegyDataset;
import org.moveout.segy.SegyLayout;
import org.moveout.ui.internal.Background;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/** A live picture of the first traces of a file, straight from the file. */
final class PreviewPane {
    private static final int TRACES = 1000;

    private final Composite control;
    private final Label caption;
    private final SeismicCanvas canvas;
    private final Background opening;
    private SegyDataset shown;

    PreviewPane(Composite parent) {
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().spacing(0, 4).applyTo(control);
        canvas = new SeismicCanvas(control, SWT.BORDER);
        canvas.setEmptyText("The first traces appear here.");
        GridDataFactory.fillDefaults().grab(true, true).applyTo(canvas);
        caption = new Label(control, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(caption);
        opening = new Background("Open a preview", control);
        control.addDisposeListener(e -> close());
    }

    /** Shows the first traces of a file that is read with a layout. */
    void show(Path file, SegyLayout layout) {
        opening.ask(() -> SegyDataset.open(file, layout), this::opened, e -> {
            clear();
            caption.setText("No picture: " + e.getMessage());
        });
    }

    private void opened(SegyDataset dataset) {
        close();
        shown = dataset;
        canvas.setInput(SectionInput.of(dataset, dataset));
        long traces = Math.min(TRACES, dataset.traceCount());
        canvas.showTraces(TraceRange.of(0, traces));
        caption.setText(traces == dataset.traceCount() ? "All " + traces + " traces"
                : "The first " + traces + " traces; drag to see more");
    }

    /** Shows nothing. */
    void clear() {
        opening.forget();
        if (!canvas.isDisposed()) {
            canvas.clearInput();
            caption.setText("");
        }
        close();
    }

    private void close() {
        SegyDataset old = shown;
        shown = null;
        if (old != null) {
            Job.createSystem("Close a preview", monitor -> {
                try {
                    old.close();
                } catch (IOException e) {
                    ILog.of(PreviewPane.class).warn(old.location() + " could not be closed.", e);
                }
            }).schedule();
        }
    }
}
