// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.preferences.InstanceScope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.order.TraceOrder;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.Viewport;
import org.moveout.ui.Ids;
import org.moveout.ui.Sections;
import org.moveout.ui.testing.Bench;
import org.moveout.view.SeismicCanvas;
import org.osgi.service.prefs.Preferences;

class ViewMemoryTest {
    private static final Viewport PART = new Viewport(99.5, 299.5, 199.5, 799.5);

    @TempDir
    Path folder;

    @BeforeEach
    void begin() {
        Bench.clear();
    }

    @AfterEach
    void end() {
        Bench.clear();
    }

    private SectionEditor open(Path file) {
        Sections.open(Bench.page(), file);
        return Bench.section(file);
    }

    private static Preferences node() {
        return InstanceScope.INSTANCE.getNode(Ids.BUNDLE).node("views");
    }

    @Test
    void aDatasetOpensWhereItWasLeft() throws Exception {
        Path file = Bench.sample(folder);
        SectionEditor section = open(file);
        SeismicCanvas canvas = section.canvas().orElseThrow();
        canvas.setSettings(canvas.settings().withMode(DisplayMode.WIGGLE).withGainDb(6));
        canvas.setViewport(PART);
        // a gather shown last does not count
        section.show("some", TraceOrder.of(5, 3, 4, 9));
        Bench.section(file);
        Bench.clear();

        SeismicCanvas again = open(file).canvas().orElseThrow();
        assertEquals(PART.firstTrace(), again.viewport().firstTrace(), 1e-9);
        assertEquals(PART.lastSample(), again.viewport().lastSample(), 1e-9);
        assertEquals(DisplayMode.WIGGLE, again.settings().mode());
        assertEquals(6, again.settings().gainDb(), 1e-9);
        Bench.clear();

        // another file of the same kind begins afresh
        Path other = Files.copy(file, folder.resolve("other.sgy"));
        assertEquals(534, open(other).canvas().orElseThrow().viewport().traces(), 1e-9);
    }

    @Test
    void onlyTheLatestAreKeptAndDamageIsPassedOver() throws Exception {
        Path file = Bench.sample(folder);
        Preferences node = node();
        for (String key : node.keys()) {
            node.remove(key);
        }
        for (int i = 0; i < ViewMemory.MOST + 20; i++) {
            node.put("made-up-" + i, (1000 + i) + " <section/>");
        }
        open(file);
        Bench.clear();
        assertEquals(ViewMemory.MOST, node.keys().length);
        assertTrue(node.get("made-up-" + (ViewMemory.MOST + 19), null) != null, "the latest is kept");
        assertEquals(null, node.get("made-up-0", null), "the first is forgotten");
        for (String key : node.keys()) {
            node.put(key, "1 <section view=\"1 2 3\"");
        }
        assertEquals(534, open(file).canvas().orElseThrow().viewport().traces(), 1e-9);
        Bench.clear();
        for (String key : node.keys()) {
            node.remove(key);
        }
    }
}
