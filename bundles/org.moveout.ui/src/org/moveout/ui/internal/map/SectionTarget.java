// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.map;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.moveout.data.order.TraceOrder;
import org.moveout.ui.SectionLinks;
import org.moveout.ui.SectionPart;
import org.moveout.ui.Sections;

/** Shows traces in the section of a dataset: the one used last, another one that is open, or a new one. */
public final class SectionTarget implements SectionLinks.Listener {
    private final IWorkbenchPage page;
    private final SectionLinks links;
    private Path waitingFor;
    private Consumer<SectionPart> waiting;

    /** To be added to the links as a listener, and removed in the end. */
    public SectionTarget(IWorkbenchPage page, SectionLinks links) {
        this.page = page;
        this.links = links;
    }

    /** Shows some traces of a dataset. */
    public void show(Path dataset, String name, TraceOrder traces) {
        use(dataset, section -> section.show(name, traces));
    }

    /** Does something with the section of a dataset, at once or when its data is open. */
    public void use(Path dataset, Consumer<SectionPart> what) {
        Optional<SectionPart> there = find(dataset);
        if (there.isPresent() && there.get().dataset().isPresent()) {
            what.accept(there.get());
            return;
        }
        waitingFor = dataset;
        waiting = what;
        if (there.isEmpty()) {
            Sections.open(page, dataset);
        }
    }

    /** The section of a dataset, if one is open. */
    public Optional<SectionPart> find(Path dataset) {
        Optional<SectionPart> active = links.active().filter(s -> s.path().equals(dataset));
        if (active.isPresent()) {
            return active;
        }
        for (IEditorReference reference : page.getEditorReferences()) {
            if (reference.getEditor(false) instanceof SectionPart section && section.path().equals(dataset)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }

    @Override
    public void inputChanged(SectionPart section) {
        if (section.path().equals(waitingFor) && section.dataset().isPresent()) {
            Consumer<SectionPart> what = waiting;
            waitingFor = null;
            waiting = null;
            what.accept(section);
        }
    }
}
