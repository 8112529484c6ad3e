// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.moveout.ui.OpenDataset;
import org.moveout.ui.OpenDatasets;
import org.moveout.ui.RecentDataset;
import org.moveout.ui.Sections;
import org.moveout.ui.internal.notice.Notice;
import org.moveout.ui.internal.section.SectionEditor;
import org.moveout.view.SectionState;
import org.moveout.view.SeismicCanvas;

/** The workbench under test. Everything runs on the user-interface thread, which is that of the tests. */
public final class Bench {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long SETTLE_MILLIS = 500;

    private Bench() {
    }

    /** The window. */
    public static IWorkbenchWindow window() {
        return PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null
                ? PlatformUI.getWorkbench().getActiveWorkbenchWindow()
                : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
    }

    /** Its page. */
    public static IWorkbenchPage page() {
        return window().getActivePage();
    }

    /** What is open. */
    public static OpenDatasets datasets() {
        return OpenDatasets.of(PlatformUI.getWorkbench());
    }

    /** Closes everything and forgets what was open, so that tests begin alike. */
    public static void clear() {
        page().closeAllEditors(false);
        for (OpenDataset open : datasets().open()) {
            Sections.close(PlatformUI.getWorkbench(), open);
        }
        for (RecentDataset recent : datasets().recent()) {
            datasets().forget(recent);
        }
        for (Shell shell : notices()) {
            shell.close();
        }
        pump();
    }

    /** Handles all events that are waiting. */
    public static void pump() {
        Display display = Display.getCurrent();
        while (display.readAndDispatch()) {
            // until there is nothing left
        }
    }

    /** Handles events for half a second: the window system paints when it likes. */
    public static void settle() {
        long end = System.currentTimeMillis() + SETTLE_MILLIS;
        until("the screen has been painted", () -> System.currentTimeMillis() > end);
    }

    /** Handles events until something is so; fails with a description if it never is. */
    public static void until(String what, BooleanSupplier condition) {
        Display display = Display.getCurrent();
        long end = System.currentTimeMillis() + PATIENCE_MILLIS;
        while (!condition.getAsBoolean()) {
            if (System.currentTimeMillis() > end) {
                fail("waited in vain until " + what);
            }
            if (!display.readAndDispatch()) {
                try {
                    Thread.sleep(5);
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }

    /** The sample line, copied into a folder. */
    public static Path sample(Path folder) throws IOException {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path file = at.resolve("releng/sample/31_81_PR.sgy");
            if (Files.isRegularFile(file)) {
                return Files.copy(file, folder.resolve("31_81_PR.sgy"));
            }
        }
        throw new IOException("releng/sample/31_81_PR.sgy is not above " + Path.of("").toAbsolutePath());
    }

    /** The section of a path once its picture is complete. */
    public static SectionEditor section(Path path) {
        until("the section of " + path.getFileName() + " is drawn", () -> page()
                .getActiveEditor() instanceof SectionEditor s
                && s.path().equals(path) && s.canvas().map(c -> c.state() instanceof SectionState.Ready).orElse(false));
        pump();
        return (SectionEditor) page().getActiveEditor();
    }

    /** All widgets of a type below a composite that fit a condition. */
    public static <T extends Control> List<T> find(Composite root, Class<T> type, Predicate<T> wanted) {
        List<T> found = new ArrayList<>();
        for (Control child : root.getChildren()) {
            if (type.isInstance(child) && wanted.test(type.cast(child))) {
                found.add(type.cast(child));
            }
            if (child instanceof Composite c) {
                found.addAll(find(c, type, wanted));
            }
        }
        return found;
    }

    /** The one button with a text (mnemonics apart). */
    public static Button button(Composite root, String text) {
        List<Button> found = find(root, Button.class, b -> b.getText().replace("&", "").equals(text));
        assertTrue(found.size() == 1, found.size() + " buttons '" + text + "'");
        return found.getFirst();
    }

    /** Presses a button as a click would. */
    public static void press(Button button) {
        assertTrue(button.isEnabled(), button.getText() + " is not enabled");
        Event event = new Event();
        event.widget = button;
        button.notifyListeners(SWT.Selection, event);
    }

    /** The notices on the screen. */
    public static List<Shell> notices() {
        List<Shell> found = new ArrayList<>();
        for (Shell shell : window().getShell().getShells()) {
            if (shell.getData(Notice.DATA) != null) {
                found.add(shell);
            }
        }
        return found;
    }

    /** The texts of the notices on the screen. */
    public static String noticeText() {
        StringBuilder text = new StringBuilder();
        notices().forEach(n -> text.append(n.getData(Notice.DATA)).append('\n'));
        return text.toString();
    }

    /** Saves what the screen shows of a window as {@code target/screenshots/NAME.png} and returns it. */
    public static ImageData screenshot(Shell shell, String name) throws IOException {
        shell.forceActive();
        shell.update();
        settle();
        Display display = shell.getDisplay();
        Rectangle bounds = shell.getBounds();
        Image image = new Image(display, bounds.width, bounds.height);
        GC gc = new GC(display);
        gc.copyArea(image, bounds.x, bounds.y);
        gc.dispose();
        ImageData data = image.getImageData();
        image.dispose();
        Path folder = Files.createDirectories(Path.of("target", "screenshots"));
        ImageLoader loader = new ImageLoader();
        loader.data = new ImageData[] { data };
        loader.save(folder.resolve(name + ".png").toString(), SWT.IMAGE_PNG);
        return data;
    }

    /** The part of a screenshot of the window that a control covers. */
    public static Rectangle inside(Shell shell, Control control) {
        Rectangle r = control.getDisplay().map(control.getParent(), null, control.getBounds());
        Rectangle s = shell.getBounds();
        return new Rectangle(r.x - s.x, r.y - s.y, r.width, r.height);
    }

    /**
     * How often each brightness from 0 to 255 occurs in a part of a picture.
     *
     * @param area inside the picture
     */
    public static int[] brightness(ImageData picture, Rectangle area) {
        int[] counts = new int[256];
        for (int y = area.y; y < area.y + area.height; y++) {
            for (int x = area.x; x < area.x + area.width; x++) {
                var rgb = picture.palette.getRGB(picture.getPixel(x, y));
                counts[(rgb.red + rgb.green + rgb.blue) / 3]++;
            }
        }
        return counts;
    }

    /** Checks that a canvas shows a seismic section: many greys, none of them everywhere. */
    public static void assertSeismic(ImageData picture, Shell shell, SeismicCanvas canvas) {
        Rectangle all = inside(shell, canvas);
        Rectangle middle = new Rectangle(all.x + all.width / 4, all.y + all.height / 4, all.width / 2, all.height / 2);
        int[] counts = brightness(picture, middle);
        int used = 0;
        int most = 0;
        int dark = 0;
        int bright = 0;
        for (int i = 0; i < 256; i++) {
            used += counts[i] > 0 ? 1 : 0;
            most = Math.max(most, counts[i]);
            dark += i < 80 ? counts[i] : 0;
            bright += i > 176 ? counts[i] : 0;
        }
        int pixels = middle.width * middle.height;
        assertTrue(used > 100, "only " + used + " different greys");
        assertTrue(most < pixels / 2, "one grey covers " + most + " of " + pixels + " pixels");
        assertTrue(dark > pixels / 50 && bright > pixels / 50, dark + " dark and " + bright + " bright of " + pixels);
    }
}
