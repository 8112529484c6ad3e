// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.welcome;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IWorkbenchPage;
import org.moveout.ui.Ids;
import org.moveout.ui.internal.Commands;
import org.moveout.ui.internal.Icons;
import org.osgi.service.prefs.BackingStoreException;

/** A strip above the first section that says what to try; once closed it never comes back. */
public final class WelcomeStrip {
    private static final String CLOSED = "welcome.closed";

    private final Composite strip;

    /**
     * @param parent has a grid layout of one column
     * @param page   where the links act
     */
    public WelcomeStrip(Composite parent, IWorkbenchPage page) {
        strip = new Composite(parent, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(strip);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(8, 4).spacing(8, 2).applyTo(strip);
        LocalResourceManager resources = new LocalResourceManager(JFaceResources.getResources(), strip);
        Label icon = new Label(strip, SWT.NONE);
        icon.setImage(resources.create(Icons.descriptor("welcome")));
        GridDataFactory.fillDefaults().align(SWT.CENTER, SWT.CENTER).applyTo(icon);
        Link text = new Link(strip, SWT.WRAP);
        text.setText("Welcome. Zoom with the wheel, drag to pan, F shows everything. "
                + "Then <a href=\"import\">import a SEG-Y file of your own</a> or just <a href=\"open\">open one</a>.");
        GridDataFactory.fillDefaults().align(SWT.FILL, SWT.CENTER).grab(true, false).hint(200, SWT.DEFAULT)
                .applyTo(text);
        text.addSelectionListener(SelectionListener.widgetSelectedAdapter(e ->
                Commands.run(page, "import".equals(e.text) ? Commands.IMPORT : Commands.OPEN)));
        ToolBar bar = new ToolBar(strip, SWT.FLAT);
        ToolItem close = new ToolItem(bar, SWT.PUSH);
        close.setImage(resources.create(Icons.descriptor("close")));
        close.setToolTipText("Close, and do not show again");
        close.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> dismiss()));
    }

    /** Moves the strip above another control of the same parent. */
    public void above(Control other) {
        strip.moveAbove(other);
        strip.requestLayout();
    }

    /** Whether nobody has closed the welcome yet. */
    public static boolean isWanted() {
        return !node().getBoolean(CLOSED, false);
    }

    private static IEclipsePreferences node() {
        return InstanceScope.INSTANCE.getNode(Ids.BUNDLE);
    }

    /** Closes the strip for good. */
    public void dismiss() {
        node().putBoolean(CLOSED, true);
        try {
            node().flush();
        } catch (BackingStoreException e) {
            ILog.of(WelcomeStrip.class).warn("It could not be saved that the welcome was closed.", e);
        }
        if (!strip.isDisposed()) {
            ((GridData) strip.getLayoutData()).exclude = true;
            strip.setVisible(false);
            strip.requestLayout();
        }
    }

    /** Whether the strip is on the screen. */
    public boolean isShown() {
        return !strip.isDisposed() && strip.getVisible();
    }
}
