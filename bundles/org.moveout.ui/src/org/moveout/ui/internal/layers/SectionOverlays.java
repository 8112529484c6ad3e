// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.layers;

import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.IWorkbenchWindow;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.notice.Notice;
import org.moveout.ui.internal.notice.Work;
import org.moveout.view.CanvasLayer;
import org.moveout.view.SectionInput;
import org.moveout.view.SeismicCanvas;

/** The overlays on the canvas of a section, which keeps them. For the user-interface thread. */
public final class SectionOverlays {
    private static final String KEY = SectionOverlays.class.getName();
    private static final String CHILD = "overlay";
    private static final String KIND = "kind";
    private static final String FILE = "file";
    private static final String SHOWN = "shown";

    private final SeismicCanvas canvas;
    private final List<Overlay> overlays = new ArrayList<>();
    private final Set<Overlay> hidden = new HashSet<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    private SectionOverlays(SeismicCanvas canvas) {
        this.canvas = canvas;
    }

    /** The overlays of a canvas. */
    public static SectionOverlays of(SeismicCanvas canvas) {
        if (canvas.getData(KEY) instanceof SectionOverlays there) {
            return there;
        }
        SectionOverlays made = new SectionOverlays(canvas);
        canvas.setData(KEY, made);
        return made;
    }

    /** Adds a listener that is told when an overlay comes, goes, or is shown or hidden. */
    public void addListener(Runnable listener) {
        listeners.add(listener);
    }

    /** The overlays, the topmost last. */
    List<Overlay> all() {
        return List.copyOf(overlays);
    }

    boolean isShown(Overlay overlay) {
        return !hidden.contains(overlay);
    }

    void setShown(Overlay overlay, boolean shown) {
        show(overlay, shown);
        changed();
    }

    /** Hides all; shows all if none is shown. */
    void toggle() {
        boolean none = overlays.stream().noneMatch(this::isShown);
        overlays.forEach(o -> show(o, none));
        changed();
    }

    private void show(Overlay overlay, boolean shown) {
        if (shown ? hidden.remove(overlay) : hidden.add(overlay)) {
            canvas.setLayerShown(overlay.layer(), shown);
        }
    }

    void remove(Overlay overlay) {
        if (overlays.remove(overlay)) {
            hidden.remove(overlay);
            canvas.removeLayer(overlay.layer());
            changed();
        }
    }

    /** Makes an overlay in the background and adds it; a failure is told in a notice. */
    void add(SectionPart part, OverlayKind kind, Optional<Path> file, boolean shown) {
        SectionInput section = part.whole().orElseThrow();
        IWorkbenchWindow window = part.getSite().getWorkbenchWindow();
        Work.start(window, new Create(kind, section, file), "overlay", made -> {
            if (canvas.isDisposed()) {
                made.ifPresent(CanvasLayer::dispose);
            } else if (made.isEmpty()) {
                Notice.show(window, Notice.Kind.INFO, kind.name(), List.of(name(kind, file)
                        + " has nothing to show on " + section.name() + "."), List.of());
            } else {
                put(new Overlay(kind.id(), name(kind, file), file, made.get()), shown);
            }
        });
    }

    /** Adds an overlay that is ready. */
    void put(Overlay overlay, boolean shown) {
        overlays.add(overlay);
        canvas.addLayer(overlay.layer());
        show(overlay, shown);
        changed();
    }

    private static String name(OverlayKind kind, Optional<Path> file) {
        return file.map(f -> f.getFileName().toString()).orElse(kind.name());
    }

    private void changed() {
        listeners.forEach(Runnable::run);
    }

    /** Writes what there is. */
    public void save(IMemento memento) {
        for (Overlay o : overlays) {
            IMemento child = memento.createChild(CHILD);
            child.putString(KIND, o.kind());
            o.file().ifPresent(f -> child.putString(FILE, f.toString()));
            child.putBoolean(SHOWN, isShown(o));
        }
    }

    /** Brings back what was written; kinds that are no longer installed are passed over. */
    public void restore(SectionPart part, IMemento memento) {
        if (memento.getChildren(CHILD).length == 0) {
            return;
        }
        OverlayKinds kinds = OverlayKinds.read(Platform.getExtensionRegistry(), ILog.of(SectionOverlays.class));
        for (IMemento child : memento.getChildren(CHILD)) {
            Optional<OverlayKind> kind = kinds.find(String.valueOf(child.getString(KIND)));
            try {
                Optional<Path> file = Optional.ofNullable(child.getString(FILE)).map(Path::of);
                if (kind.isPresent() && kind.get().needsFile() == file.isPresent()) {
                    add(part, kind.get(), file, !Boolean.FALSE.equals(child.getBoolean(SHOWN)));
                }
            } catch (InvalidPathException e) {
                ILog.of(SectionOverlays.class).warn("An overlay was not restored.", e);
            }
        }
    }

    private record Create(OverlayKind kind, SectionInput section, Optional<Path> file)
            implements Task<Optional<CanvasLayer>> {
        @Override
        public String title() {
            return "Add " + SectionOverlays.name(kind, file) + " to " + section.name();
        }

        @Override
        public Optional<CanvasLayer> run(Progress progress) throws IOException {
            return kind.factory().get().create(section, file, progress);
        }
    }
}
