// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.links;

import java.util.Optional;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.part.ViewPart;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Viewport;
import org.moveout.ui.SectionCursor;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.TraceMarks;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionListener;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/**
 * A view about the section used last: its own content while there is one with data, a sentence otherwise.
 * <p>
 * Nothing is told while the view is hidden behind others; when it comes to the front again it is told to show the
 * section anew. All methods are called on the user-interface thread.
 */
public abstract class SectionFollower extends ViewPart {
    private final Links listener = new Links();
    private final CanvasNews canvasNews = new CanvasNews();
    private final Parts parts = new Parts();
    private SectionLinks links;
    private Composite stack;
    private Composite hint;
    private Label hintText;
    private Control content;
    private SectionPart section;
    private SeismicCanvas canvas;
    private SectionInput told;
    private boolean stale = true;

    /** What to say while there is no section: a sentence that tells what to do. */
    protected abstract String invitation();

    /** Creates what is shown while there is a section. */
    protected abstract Control createContent(Composite parent);

    /** Another section is used, or it shows other traces; {@link #input()} is there. */
    protected abstract void inputChanged();

    /** There is no section any more, or its data is not there. */
    protected void inputGone() {
        // the sentence is shown
    }

    /** The section shows another part of its traces. */
    protected void viewportChanged() {
        // nothing to do
    }

    /** Another rectangle is selected in the section, or none. */
    protected void selectionChanged() {
        // nothing to do
    }

    /** The section is drawn in another way. */
    protected void settingsChanged() {
        // nothing to do
    }

    /** The picture of the section is complete, so that its clip amplitude is known. */
    protected void pictureReady() {
        // nothing to do
    }

    /** The user points elsewhere in some part. */
    protected void cursorMoved(Optional<SectionCursor> cursor) {
        // nothing to do
    }

    /** Other traces are selected. */
    protected void marksChanged(TraceMarks marks) {
        // nothing to do
    }

    /** The section used last, if it is still there. */
    protected final Optional<SectionPart> section() {
        return Optional.ofNullable(section);
    }

    /** Its canvas, while it has data. */
    protected final Optional<SeismicCanvas> canvas() {
        return Optional.ofNullable(canvas).filter(c -> !c.isDisposed());
    }

    /** What it shows, while it has data. */
    protected final Optional<SectionInput> input() {
        return canvas().flatMap(SeismicCanvas::input);
    }

    /** What ties sections and views together. */
    public final SectionLinks links() {
        return links;
    }

    @Override
    public final void createPartControl(Composite parent) {
        links = SectionLinks.of(getSite());
        stack = new Composite(parent, SWT.NONE);
        stack.setLayout(new StackLayout());
        hint = new Composite(stack, SWT.NONE);
        hint.setLayout(new GridLayout());
        hintText = new Label(hint, SWT.WRAP | SWT.CENTER);
        hintText.setLayoutData(new GridData(SWT.CENTER, SWT.CENTER, true, true));
        content = createContent(stack);
        top(hint, invitation());
        links.addListener(listener);
        getSite().getPage().addPartListener(parts);
        bind(links.active());
    }

    @Override
    public void setFocus() {
        (canvas().isPresent() ? content : hint).setFocus();
    }

    @Override
    public void dispose() {
        if (links != null) {
            links.removeListener(listener);
            getSite().getPage().removePartListener(parts);
            canvas().ifPresent(c -> c.removeSectionListener(canvasNews));
        }
        super.dispose();
    }

    private void bind(Optional<SectionPart> now) {
        section = now.orElse(null);
        SeismicCanvas other = now.flatMap(SectionPart::canvas).orElse(null);
        if (other != canvas) {
            canvas().ifPresent(c -> c.removeSectionListener(canvasNews));
            canvas = other;
            canvas().ifPresent(c -> c.addSectionListener(canvasNews));
        }
        stale = true;
        tell();
    }

    private void tell() {
        if (!stale || !isVisible()) {
            return;
        }
        stale = false;
        SectionInput now = input().orElse(null);
        if (now == null) {
            told = null;
            top(hint, section == null ? invitation() : section.getTitle() + " has not been opened yet.");
            inputGone();
        } else {
            told = now;
            top(content, null);
            inputChanged();
        }
    }

    private void top(Control control, String text) {
        if (text != null) {
            hintText.setText(text.replace("&", "&&"));
            hint.layout();
        }
        ((StackLayout) stack.getLayout()).topControl = control;
        stack.layout();
    }

    /** Asked of the control, because parts are not told of everything that hides them or brings them back. */
    private boolean isVisible() {
        return !stack.isDisposed() && stack.isVisible();
    }

    private boolean upToDate() {
        return !stale && told != null && isVisible();
    }

    private final class Links implements SectionLinks.Listener {
        @Override
        public void sectionActivated(Optional<SectionPart> now) {
            if (now.orElse(null) != section) {
                bind(now);
            }
        }

        @Override
        public void inputChanged(SectionPart changed) {
            if (changed == section) {
                bind(Optional.of(changed));
            }
        }

        @Override
        public void viewportChanged(SectionPart changed, Viewport viewport) {
            if (changed != section) {
                return;
            }
            if (input().orElse(null) != told) {
                stale = true;
                tell();
            } else if (upToDate()) {
                SectionFollower.this.viewportChanged();
            } else {
                stale = true;
            }
        }

        @Override
        public void cursorMoved(Optional<SectionCursor> cursor) {
            if (upToDate()) {
                SectionFollower.this.cursorMoved(cursor);
            }
        }

        @Override
        public void marksChanged(TraceMarks marks) {
            if (upToDate()) {
                SectionFollower.this.marksChanged(marks);
            }
        }
    }

    private final class CanvasNews implements SectionListener {
        @Override
        public void settingsChanged(DisplaySettings settings) {
            if (upToDate()) {
                SectionFollower.this.settingsChanged();
            }
        }

        @Override
        public void selectionChanged(Optional<Viewport> selection) {
            if (upToDate()) {
                SectionFollower.this.selectionChanged();
            }
        }

        @Override
        public void stateChanged(SectionState state) {
            if (state instanceof SectionState.Ready && upToDate()) {
                pictureReady();
            }
        }
    }

    /** Whatever happens to parts may have brought this one to sight. */
    private final class Parts implements IPartListener2 {
        @Override
        public void partVisible(IWorkbenchPartReference reference) {
            tell();
        }

        @Override
        public void partActivated(IWorkbenchPartReference reference) {
            tell();
        }

        @Override
        public void partHidden(IWorkbenchPartReference reference) {
            stale |= reference.getPart(false) == SectionFollower.this;
        }
    }
}
