// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import java.nio.charset.StandardCharsets;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.XMLMemento;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Viewport;
import org.moveout.ui.Ids;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.SectionPart;
import org.moveout.ui.internal.layers.SectionOverlays;
import org.moveout.view.SectionInput;
import org.moveout.view.SectionListener;
import org.moveout.view.SeismicCanvas;
import org.osgi.service.prefs.BackingStoreException;
import org.osgi.service.prefs.Preferences;

/**
 * Remembers for each dataset which part was shown last, how, and with which overlays, so that it opens where it was
 * left. Kept with the workspace for the {@value #MOST} datasets used last.
 * <p>
 * A dataset is known by its path and shape; one that was written anew with another shape begins afresh. For the
 * user-interface thread.
 */
final class ViewMemory {
    /** How many datasets are remembered. */
    static final int MOST = 100;
    /** A change is saved this much later in ms, together with those that follow. */
    private static final int DELAY = 2000;
    private static final String ROOT = "section";

    private final OpenDataset dataset;
    private final SeismicCanvas canvas;
    private final Preferences node;
    private final Runnable save = this::save;
    /** The part of all traces that was shown last; a gather shown meanwhile does not count. */
    private Viewport lastWhole;
    private SectionInput whole;

    private ViewMemory(OpenDataset dataset, SeismicCanvas canvas) {
        this.dataset = dataset;
        this.canvas = canvas;
        node = InstanceScope.INSTANCE.getNode(Ids.BUNDLE).node("views");
    }

    /**
     * Begins to remember what a canvas shows of a dataset; ends with the canvas.
     *
     * @param part   shows all traces of the dataset on the canvas
     * @param recall whether to return to where it was left; otherwise only its overlays come back
     */
    static void follow(SectionPart part, SeismicCanvas canvas, OpenDataset dataset, boolean recall) {
        ViewMemory memory = new ViewMemory(dataset, canvas);
        memory.whole = part.whole().orElseThrow();
        memory.lastWhole = canvas.viewport();
        memory.read().ifPresent(state -> {
            if (recall) {
                canvas.setSettings(DisplayMemento.settings(state, canvas.settings()));
                DisplayMemento.view(state).ifPresent(canvas::setViewport);
            }
            SectionOverlays.of(canvas).restore(part, state);
        });
        memory.listen();
    }

    private void listen() {
        SectionOverlays.of(canvas).addListener(this::changed);
        canvas.addSectionListener(new SectionListener() {
            @Override
            public void viewportChanged(Viewport viewport) {
                if (canvas.input().filter(i -> i == whole).isPresent()) {
                    lastWhole = viewport;
                }
                changed();
            }

            @Override
            public void settingsChanged(DisplaySettings settings) {
                changed();
            }
        });
        canvas.addListener(SWT.Dispose, e -> {
            e.display.timerExec(-1, save);
            save();
        });
    }

    private void changed() {
        Display display = canvas.getDisplay();
        display.timerExec(DELAY, save);
    }

    private String key() {
        String what = dataset.path() + "|" + dataset.traces() + "|" + dataset.dataset().sampling().count();
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Optional<IMemento> read() {
        String text = node.get(key(), "");
        int end = text.indexOf(' ');
        if (end < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(XMLMemento.createReadRoot(new StringReader(text.substring(end + 1))));
        } catch (WorkbenchException e) {
            // damaged: as if it had never been seen
            return Optional.empty();
        }
    }

    private void save() {
        XMLMemento state = XMLMemento.createWriteRoot(ROOT);
        DisplayMemento.save(state, canvas.settings(), lastWhole);
        SectionOverlays.of(canvas).save(state);
        StringWriter text = new StringWriter();
        try {
            state.save(text);
            node.put(key(), System.currentTimeMillis() + " " + text);
            forgetOldest();
        } catch (IOException | BackingStoreException e) {
            ILog.of(ViewMemory.class).warn("The view of " + dataset.name() + " could not be remembered.", e);
            return;
        }
        Job.createSystem("Remember views", monitor -> {
            try {
                node.flush();
            } catch (BackingStoreException e) {
                ILog.of(ViewMemory.class).warn("Views could not be remembered.", e);
            }
        }).schedule();
    }

    private void forgetOldest() throws BackingStoreException {
        List<String> keys = Arrays.stream(node.keys()).sorted(Comparator.comparing((String k) -> node.get(k, "")))
                .toList();
        for (int i = 0; i < keys.size() - MOST; i++) {
            node.remove(keys.get(i));
        }
    }
}
