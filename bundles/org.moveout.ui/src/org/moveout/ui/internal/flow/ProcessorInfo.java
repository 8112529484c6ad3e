// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Font;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.moveout.flow.edit.StepWords;
import org.moveout.process.Parameter;
import org.moveout.process.ProcessorDescription;

/** A window that says what a processor does, what each parameter means, and where the method comes from. */
final class ProcessorInfo {
    private static final int WIDTH = 440;

    private ProcessorInfo() {
    }

    /** Opens the window; it closes when the user goes elsewhere. */
    static Shell open(Shell parent, Point at, ProcessorDescription d) {
        Shell shell = new Shell(parent, SWT.TOOL | SWT.TITLE | SWT.CLOSE | SWT.RESIZE);
        shell.setText(d.title());
        GridLayoutFactory.fillDefaults().margins(12, 10).spacing(0, 8).applyTo(shell);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), shell);
        Font bold = resources.create(FontDescriptor.createFrom(shell.getFont()).setStyle(SWT.BOLD));
        text(shell, d.summary(), null);
        if (!d.parameters().isEmpty()) {
            Composite list = new Composite(shell, SWT.NONE);
            GridDataFactory.fillDefaults().grab(true, false).applyTo(list);
            GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(list);
            for (Parameter<?> p : d.parameters()) {
                text(list, p.label() + (p.unit().isEmpty() ? "" : " (" + p.unit() + ")") + ", in flow files '" + p.id()
                        + "'", bold);
                text(list, p.help() + " Allowed is " + p.allowed() + "; default: " + usual(p) + ".", null);
            }
        }
        text(shell, "Source", bold);
        text(shell, d.source(), null);
        shell.addListener(SWT.Deactivate, e -> shell.getDisplay().asyncExec(() -> {
            if (!shell.isDisposed()) {
                shell.close();
            }
        }));
        shell.addListener(SWT.Traverse, e -> {
            if (e.detail == SWT.TRAVERSE_ESCAPE) {
                shell.close();
            }
        });
        Point size = shell.computeSize(WIDTH, SWT.DEFAULT);
        Rectangle screen = parent.getMonitor().getClientArea();
        shell.setSize(WIDTH, Math.min(size.y, screen.height - 60));
        shell.setLocation(Math.clamp(at.x - WIDTH, screen.x, Math.max(screen.x, screen.x + screen.width - WIDTH)),
                Math.clamp(at.y, screen.y, Math.max(screen.y, screen.y + screen.height - size.y - 30)));
        shell.open();
        return shell;
    }

    private static <T> String usual(Parameter<T> p) {
        return StepWords.value(p, p.defaultValue());
    }

    private static void text(Composite parent, String words, Font font) {
        if (font == null) {
            Text text = new Text(parent, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY);
            text.setText(words);
            text.setBackground(parent.getBackground());
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 40, SWT.DEFAULT).applyTo(text);
        } else {
            Label label = new Label(parent, SWT.WRAP);
            label.setText(words.replace("&", "&&"));
            label.setFont(font);
            GridDataFactory.fillDefaults().grab(true, false).hint(WIDTH - 40, SWT.DEFAULT).applyTo(label);
        }
    }
}
