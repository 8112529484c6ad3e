// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.status;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferenceDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.eclipse.CacheOptions;
import org.moveout.eclipse.Options;
import org.moveout.ui.Sections;
import org.moveout.ui.testing.Bench;

class MemoryTest {
    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Options.NODE);

    @TempDir
    Path folder;

    @BeforeEach
    @AfterEach
    void clear() throws Exception {
        node.clear();
        Bench.clear();
        Bench.datasets().cache().clear();
    }

    private static Shell popup() throws Exception {
        List<Shell> before = List.of(Bench.window().getShell().getShells());
        Bench.window().getService(IHandlerService.class).executeCommand("org.moveout.ui.memory", null);
        Bench.pump();
        return Stream.of(Bench.window().getShell().getShells()).filter(s -> !before.contains(s)).findFirst()
                .orElseThrow();
    }

    private static void open(Path file) {
        Sections.open(Bench.page(), file);
        Bench.section(file);
    }

    private static List<String> words(Shell shell) {
        return Bench.find(shell, Label.class, l -> true).stream().map(Label::getText).toList();
    }

    @Test
    void thePopupTellsWhatEachDatasetTakesAndFreesIt() throws Exception {
        open(Bench.sample(folder));
        Bench.until("traces in memory", () -> Bench.datasets().cache().statistics().tiles() > 0);
        Shell popup = popup();
        List<String> words = words(popup);
        String name = Bench.datasets().open().get(0).name();
        assertTrue(words.contains(name), words.toString());
        assertTrue(words.get(words.indexOf(name) + 1).endsWith(" MB"), words.toString());
        assertTrue(words.stream().anyMatch(w -> w.contains("MB/s while reading")), words.toString());
        assertEquals("off", words.get(words.indexOf("Traces on disk") + 1));
        Link forget = Bench.find(popup, Link.class, l -> l.getText().contains("Forget")).get(0);
        forget.notifyListeners(SWT.Selection, new Event());
        assertEquals(0, Bench.datasets().cache().statistics().tiles());
        Bench.screenshot(popup, "memory-popup");
        if (!popup.isDisposed()) {
            popup.close();
        }
    }

    @Test
    void tracesAreKeptOnDiskWhenTheUserWantsThat() throws Exception {
        Path tiles = folder.resolve("cache");
        Files.createDirectories(tiles);
        node.put(CacheOptions.DISK_FOLDER, tiles.toString());
        node.putBoolean(CacheOptions.ON_DISK, true);
        Bench.until("a disk tier", () -> Bench.datasets().cache().diskTier().isPresent());
        Path file = Bench.sample(folder);
        open(file);
        Bench.until("tiles on disk", () -> Bench.datasets().cache().statistics().diskBytes() > 1 << 20);
        Bench.clear();
        Bench.datasets().cache().clear();
        long before = Bench.datasets().cache().statistics().diskHits();
        open(file);
        Bench.until("tiles from disk", () -> Bench.datasets().cache().statistics().diskHits() > before);
        node.putBoolean(CacheOptions.ON_DISK, false);
        Bench.until("no disk tier", () -> Bench.datasets().cache().diskTier().isEmpty());
    }

    @Test
    void thePreferencePageOpens() throws Exception {
        PreferenceDialog dialog = PreferencesUtil.createPreferenceDialogOn(Bench.window().getShell(),
                "org.moveout.ui.preferences.memory", null, null);
        dialog.setBlockOnOpen(false);
        dialog.open();
        Bench.pump();
        assertTrue(Bench.find(dialog.getShell(), Label.class, l -> l.getText().contains("Space on disk")).size() == 1);
        Bench.screenshot(dialog.getShell(), "preferences-memory");
        dialog.close();
    }
}
