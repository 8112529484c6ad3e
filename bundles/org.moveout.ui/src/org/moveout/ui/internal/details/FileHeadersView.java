// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.details;

import java.io.IOException;
import java.util.Optional;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.TabFolder;
import org.moveout.eclipse.Failures;
import org.moveout.ui.OpenDataset;

/** Textual and binary file header of a dataset. */
public final class FileHeadersView extends FollowingView {
    private Composite stack;
    private Composite message;
    private TabFolder folder;
    private HeaderTabs tabs;
    private OpenDataset wanted;

    @Override
    public void createPartControl(Composite parent) {
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        message = PropertiesView.hint(stack, "");
        folder = new TabFolder(stack, SWT.NONE);
        tabs = new HeaderTabs(folder);
        follow();
    }

    @Override
    protected void show(Optional<OpenDataset> dataset) {
        wanted = dataset.orElse(null);
        if (dataset.isEmpty()) {
            say("Open a section to see its file headers.");
            return;
        }
        OpenDataset of = dataset.get();
        Display display = stack.getDisplay();
        Job job = Job.createSystem("Read file headers of " + of.name(), monitor -> {
            Optional<FileHeaders> headers = Optional.empty();
            String problem = "This dataset was not made from SEG-Y: it has no file headers.";
            try {
                headers = FileHeaders.read(of);
            } catch (IOException | RuntimeException e) {
                problem = Failures.sentence("Read file headers", e);
            }
            Optional<FileHeaders> read = headers;
            String sentence = problem;
            if (!display.isDisposed()) {
                display.asyncExec(() -> arrived(of, read, sentence));
            }
        });
        job.schedule();
    }

    private void arrived(OpenDataset of, Optional<FileHeaders> headers, String problem) {
        if (stack.isDisposed() || of != wanted) {
            return;
        }
        if (headers.isPresent()) {
            tabs.show(headers.get().text(), headers.get().extended(), headers.get().binary());
            ((StackLayout) stack.getLayout()).topControl = folder;
            stack.layout();
        } else {
            say(problem);
        }
    }

    private void say(String sentence) {
        ((Label) message.getChildren()[0]).setText(sentence);
        ((StackLayout) stack.getLayout()).topControl = message;
        message.layout();
        stack.layout();
    }

    @Override
    public void setFocus() {
        folder.setFocus();
    }
}
