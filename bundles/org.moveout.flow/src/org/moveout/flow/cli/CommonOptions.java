// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.nio.file.Path;
import java.util.List;

/** The options that every command takes. */
final class CommonOptions {
    private final Arguments.Flag json;
    private final Arguments.Value<ProgressMode> progress;
    private final Arguments.Value<Path> tmp;
    private final Arguments.Flag debug;

    CommonOptions(Arguments a) {
        json = a.flag("--json", "Write one JSON document to standard output instead of text.");
        progress = a.option("--progress", "HOW", Values.word(List.of(ProgressMode.values()), ProgressMode::id),
                "How progress is shown on standard error: auto (a bar on a terminal, otherwise lines), bar, lines, "
                        + "json (one object a line) or none.");
        tmp = a.file("--tmp", "DIR", "Folder for temporary files; otherwise TMPDIR, otherwise the system's.");
        debug = a.flag("--debug", "Show the technical details of an error.");
        a.flag(List.of("-h", "--help"), "Show this help.");
        a.flag("--version", "Show the version.");
    }

    boolean json() {
        return json.given();
    }

    ProgressMode progress() {
        return progress.or(ProgressMode.AUTO);
    }

    Path tmp() {
        return tmp.get().orElse(null);
    }

    boolean debug() {
        return debug.given();
    }
}
