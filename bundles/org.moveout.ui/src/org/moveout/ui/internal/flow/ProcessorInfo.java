// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Shell;
import org.moveout.flow.edit.StepWords;
import org.moveout.process.Parameter;
import org.moveout.process.ProcessorDescription;

/** A window that says what a processor does, what each parameter means, and where the method comes from. */
final class ProcessorInfo {
    private static final int WIDTH = 460;
    private static final int MARGIN = 12;

    private final StringBuilder words = new StringBuilder();
    private final List<StyleRange> heads = new ArrayList<>();

    private ProcessorInfo(ProcessorDescription d) {
        words.append(d.summary()).append("\n");
        for (Parameter<?> p : d.parameters()) {
            head(p.label() + (p.unit().isEmpty() ? "" : " (" + p.unit() + ")"));
            words.append(p.help().isEmpty() ? "" : p.help() + "\n").append(allowed(p)).append(" Default: ").append(usual(p))
                    .append(". In flow files '").append(p.id()).append("'.\n");
        }
        head("Source");
        words.append(d.source()).append("\nIn flow files 'processor: ").append(d.id()).append("'.");
    }

    /** Opens the window left of a point; it closes when the user goes elsewhere. */
    static Shell open(Shell parent, Point at, ProcessorDescription d) {
        ProcessorInfo info = new ProcessorInfo(d);
        Shell shell = new Shell(parent, SWT.TOOL | SWT.TITLE | SWT.CLOSE | SWT.RESIZE);
        shell.setText(d.title());
        GridLayoutFactory.fillDefaults().applyTo(shell);
        StyledText text = new StyledText(shell, SWT.MULTI | SWT.WRAP | SWT.READ_ONLY | SWT.V_SCROLL);
        text.setAlwaysShowScrollBars(false);
        text.setMargins(MARGIN, MARGIN, MARGIN, MARGIN);
        text.setText(info.words.toString());
        text.setStyleRanges(info.heads.toArray(StyleRange[]::new));
        text.setCaret(null);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
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
        Rectangle screen = parent.getMonitor().getClientArea();
        Rectangle trim = shell.computeTrim(0, 0, WIDTH, text.computeSize(WIDTH, SWT.DEFAULT).y);
        int height = Math.min(trim.height, screen.height * 3 / 4);
        shell.setSize(trim.width, height);
        shell.setLocation(
                Math.clamp((long) at.x - trim.width, screen.x, Math.max(screen.x, screen.x + screen.width - trim.width)),
                Math.clamp(at.y, screen.y, Math.max(screen.y, screen.y + screen.height - height - MARGIN)));
        shell.open();
        return shell;
    }

    private static String allowed(Parameter<?> p) {
        return p instanceof Parameter.Choice c
                ? c.options().stream().map(o -> o.label() + " ('" + o.id() + "')").collect(Collectors.joining(", ", "", "."))
                : "Allowed is " + p.allowed() + ".";
    }

    private static <T> String usual(Parameter<T> p) {
        return StepWords.value(p, p.defaultValue());
    }

    private void head(String title) {
        words.append('\n');
        heads.add(new StyleRange(words.length(), title.length(), null, null, SWT.BOLD));
        words.append(title).append('\n');
    }
}
