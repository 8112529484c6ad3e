// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.services.IServiceLocator;
import org.moveout.raster.Viewport;

/**
 * What ties sections and the views about them together: which section is used, where the user points, what is selected.
 * A service of the workbench: {@code site.getService(SectionLinks.class)}. For the user-interface thread.
 */
public final class SectionLinks {
    /** Told what happens in sections. */
    public interface Listener {
        /** Another section is used, or none is left. */
        default void sectionActivated(Optional<SectionPart> section) {
            // nothing to do
        }

        /** A section shows other traces: its dataset is open now, or a gather or a line was chosen. */
        default void inputChanged(SectionPart section) {
            // nothing to do
        }

        /** A section has other panes, or arranges them in another way. */
        default void panesChanged(SectionPart section) {
            // nothing to do
        }

        /** A section shows another part of its traces. */
        default void viewportChanged(SectionPart section, Viewport viewport) {
            // nothing to do
        }

        /** The user points elsewhere; empty if nowhere. */
        default void cursorMoved(Optional<SectionCursor> cursor) {
            // nothing to do
        }

        /** Other traces are selected. */
        default void marksChanged(TraceMarks marks) {
            // nothing to do
        }
    }

    private final IWorkbench workbench;
    private final CopyOnWriteArrayList<Listener> listeners = new CopyOnWriteArrayList<>();
    private final Parts parts = new Parts();
    private final Windows windows = new Windows();
    private SectionPart active;
    private SectionCursor cursor;
    private TraceMarks marks;

    /** Created once by the service factory in {@code plugin.xml}. */
    public SectionLinks(IWorkbench workbench) {
        this.workbench = workbench;
        workbench.addWindowListener(windows);
        for (IWorkbenchWindow window : workbench.getWorkbenchWindows()) {
            windows.windowOpened(window);
        }
    }

    /** The service, from any part of the workbench. */
    public static SectionLinks of(IServiceLocator locator) {
        return locator.getService(SectionLinks.class);
    }

    /** The section used last, if it is still there. */
    public Optional<SectionPart> active() {
        return Optional.ofNullable(active);
    }

    /** Where the user points. */
    public Optional<SectionCursor> cursor() {
        return Optional.ofNullable(cursor);
    }

    /** What is selected; empty before the first selection. */
    public Optional<TraceMarks> marks() {
        return Optional.ofNullable(marks);
    }

    /** Adds a listener. */
    public void addListener(Listener listener) {
        listeners.addIfAbsent(listener);
    }

    /** Removes a listener. */
    public void removeListener(Listener listener) {
        listeners.remove(listener);
    }

    /** The user points elsewhere. */
    public void point(Optional<SectionCursor> now) {
        if (!now.equals(cursor())) {
            cursor = now.orElse(null);
            tell(l -> l.cursorMoved(now));
        }
    }

    /** The user selects traces. */
    public void select(TraceMarks now) {
        if (!now.equals(marks)) {
            marks = now;
            tell(l -> l.marksChanged(now));
        }
    }

    /** A section tells that it shows other traces. */
    public void inputChanged(SectionPart section) {
        tell(l -> l.inputChanged(section));
    }

    /** A section tells that it has other panes, or arranges them in another way. */
    public void panesChanged(SectionPart section) {
        tell(l -> l.panesChanged(section));
    }

    /** A section tells that it shows another part of its traces. */
    public void viewportChanged(SectionPart section, Viewport viewport) {
        tell(l -> l.viewportChanged(section, viewport));
    }

    private void activate(SectionPart section) {
        if (section != active) {
            active = section;
            tell(l -> l.sectionActivated(active()));
        }
    }

    private void tell(Consumer<Listener> news) {
        listeners.forEach(news);
    }

    /** Lets go of everything, when the workbench ends. */
    public void dispose() {
        workbench.removeWindowListener(windows);
        listeners.clear();
    }

    private final class Parts implements IPartListener2 {
        @Override
        public void partActivated(IWorkbenchPartReference reference) {
            if (reference.getPart(false) instanceof SectionPart section) {
                activate(section);
            }
        }

        @Override
        public void partBroughtToTop(IWorkbenchPartReference reference) {
            partActivated(reference);
        }

        @Override
        public void partClosed(IWorkbenchPartReference reference) {
            if (active != null && reference.getPart(false) == active) {
                activate(null);
            }
        }
    }

    private final class Windows implements IWindowListener {
        @Override
        public void windowOpened(IWorkbenchWindow window) {
            window.getPartService().addPartListener(parts);
            if (window.getActivePage() != null && window.getActivePage().getActiveEditor() instanceof SectionPart s) {
                activate(s);
            }
        }

        @Override
        public void windowActivated(IWorkbenchWindow window) {
            if (window.getActivePage() != null && window.getActivePage().getActiveEditor() instanceof SectionPart s) {
                activate(s);
            }
        }

        @Override
        public void windowClosed(IWorkbenchWindow window) {
            window.getPartService().removePartListener(parts);
        }

        @Override
        public void windowDeactivated(IWorkbenchWindow window) {
            // the section stays the one used last
        }
    }
}
