// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.moveout.data.DataException;
import org.moveout.segy.HeaderField;

/**
 * A named set of places of header fields.
 * <p>
 * In a file, each line is {@code KEY = BYTE[:TYPE]}; blank lines and what follows a {@code #} do not count.
 *
 * @param name   the name
 * @param fields the places
 */
record HeaderTemplate(String name, List<HeaderField> fields) {
    private static final String SUFFIX = ".template";

    /** Copies the list. */
    HeaderTemplate {
        fields = List.copyOf(fields);
    }

    /** Names of the templates that need no file. */
    static List<String> builtInNames() {
        return List.of("rev1", "il9-xl21", "il5-xl21");
    }

    /**
     * Finds a template.
     *
     * @param name a built-in name, the name of a saved one, or a file
     * @throws UsageException if there is none
     * @throws DataException  if the file makes no sense
     */
    static HeaderTemplate named(String name) throws UsageException, IOException {
        String[] builtIn = switch (name) {
        case "rev1" -> new String[] { "inline=189", "crossline=193", "cdp_x=181", "cdp_y=185" };
        case "il9-xl21" -> new String[] { "inline=9", "crossline=21", "cdp_x=73", "cdp_y=77" };
        case "il5-xl21" -> new String[] { "inline=5", "crossline=21", "cdp_x=73", "cdp_y=77" };
        default -> null;
        };
        if (builtIn != null) {
            List<HeaderField> fields = new ArrayList<>();
            for (String entry : builtIn) {
                fields.add(SourceOptions.field(entry));
            }
            return new HeaderTemplate(name, fields);
        }
        Path file = Path.of(name);
        if (Files.isRegularFile(file)) {
            return read(file);
        }
        Path saved = folder().resolve(name + SUFFIX);
        if (Files.isRegularFile(saved)) {
            return read(saved);
        }
        throw new UsageException("--template: there is no file and no template '" + name + "' (looked for " + saved
                + "); built in are " + String.join(", ", builtInNames()) + ".");
    }

    /** Where saved templates are: below XDG_CONFIG_HOME or ~/.config. */
    static Path folder() {
        String config = System.getenv("XDG_CONFIG_HOME");
        Path base = config == null || config.isEmpty() ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(config);
        return base.resolve("moveout").resolve("templates");
    }

    static HeaderTemplate read(Path file) throws IOException {
        List<HeaderField> fields = new ArrayList<>();
        List<String> lines;
        try {
            lines = Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            throw DataException.of(file, "this is no text", "choose a template with lines KEY = BYTE[:TYPE]");
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int comment = line.indexOf('#');
            String entry = (comment < 0 ? line : line.substring(0, comment)).strip();
            if (entry.isEmpty()) {
                continue;
            }
            try {
                fields.add(SourceOptions.field(entry));
            } catch (UsageException e) {
                throw new DataException(file.getFileName() + ", line " + (i + 1) + ": " + e.getMessage() + ".", e);
            }
        }
        return new HeaderTemplate(file.getFileName().toString(), fields);
    }
}
