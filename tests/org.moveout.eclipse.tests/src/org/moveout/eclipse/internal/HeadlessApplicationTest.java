// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExtension;
import org.eclipse.core.runtime.Platform;
import org.eclipse.equinox.app.IApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HeadlessApplicationTest {
    @TempDir
    Path folder;

    private record Outcome(int status, String out, String err) {
    }

    private static Outcome run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream o = new ByteArrayOutputStream();
        ByteArrayOutputStream e = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(o, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(e, true, StandardCharsets.UTF_8));
            int status = HeadlessApplication.run(arguments);
            return new Outcome(status, o.toString(StandardCharsets.UTF_8), e.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    @Test
    void theApplicationIsRegistered() throws Exception {
        IExtension extension = Platform.getExtensionRegistry().getExtension("org.eclipse.core.runtime.applications",
                "org.moveout.eclipse.headless");
        IConfigurationElement run = extension.getConfigurationElements()[0].getChildren("run")[0];
        assertInstanceOf(IApplication.class, run.createExecutableExtension("class"));
    }

    @Test
    void commandsRunInsideEquinoxAndTheStatusComesBack() {
        Path file = folder.resolve("made.sgy");
        Outcome made = run("synth", file.toString(), "--kind", "post2d", "--traces", "40", "--samples", "100");
        assertEquals(0, made.status(), made.err());
        assertTrue(Files.exists(file));
        Path store = folder.resolve("made.moveout");
        assertEquals(0, run("import", file.toString(), store.toString(), "--progress", "none").status());
        Outcome verified = run("verify", store.toString(), "--against", file.toString());
        assertEquals(0, verified.status(), verified.err());
        Outcome info = run("info", store.toString(), "--json");
        assertEquals(0, info.status(), info.err());
        assertTrue(info.out().contains("40"), info.out());
    }

    @Test
    void wrongUseAndFailuresHaveTheirOwnStatus() {
        assertEquals(2, run("no-such-command").status());
        Outcome missing = run("scan", folder.resolve("missing.sgy").toString());
        assertEquals(1, missing.status());
        assertTrue(missing.err().contains("missing.sgy"), missing.err());
        assertTrue(missing.out().isEmpty(), missing.out());
    }

    @Test
    void processorsOfThisFrameworkAreListed() {
        Outcome list = run("processors");
        assertEquals(0, list.status(), list.err());
        assertTrue(list.out().contains("bandpass"), list.out());
        assertTrue(list.out().contains("scale - "), "the extension registry is asked: " + list.out());
    }
}
