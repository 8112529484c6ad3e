// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.importing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.segy.FieldType;
import org.moveout.segy.HeaderField;
import org.moveout.segy.HeaderNames;

/**
 * Header bytes saved under a name, as small text files: one {@code key=byte:type} on each line, {@code #} begins a
 * comment. The same files that the command line's {@code --template} reads.
 */
final class ByteTemplates {
    private static final String SUFFIX = ".template";
    private static final Pattern LINE = Pattern.compile("([A-Za-z][A-Za-z0-9_]*)\\s*=\\s*(\\d+)(?:\\s*:\\s*(\\w+))?");

    private final Path folder;

    /**
     * @param folder where they are kept; created when the first is saved
     */
    ByteTemplates(Path folder) {
        this.folder = folder;
    }

    /** The folder that the command line looks in too: below XDG_CONFIG_HOME or ~/.config. */
    static Path usualFolder() {
        String config = System.getenv("XDG_CONFIG_HOME");
        Path base = config == null || config.isEmpty() ? Path.of(System.getProperty("user.home"), ".config")
                : Path.of(config);
        return base.resolve("moveout").resolve("templates");
    }

    /** Names of the saved templates, sorted. */
    List<String> names() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).filter(n -> n.endsWith(SUFFIX))
                    .map(n -> n.substring(0, n.length() - SUFFIX.length())).sorted().toList();
        }
    }

    /** Whether a name can be the name of a file everywhere. */
    static boolean isName(String name) {
        return name.matches("[\\w][\\w .()+-]{0,79}");
    }

    /** Saves fields under a name, replacing what was there. */
    void save(String name, List<HeaderField> fields) throws IOException {
        Files.createDirectories(folder);
        List<String> lines = new ArrayList<>(List.of("# Moveout header bytes: " + name));
        for (HeaderField f : fields) {
            lines.add(f.key() + "=" + f.firstByte() + ":" + f.type().name().toLowerCase(Locale.ROOT));
        }
        Files.write(folder.resolve(name + SUFFIX), lines);
    }

    /** Removes a template. */
    void delete(String name) throws IOException {
        Files.deleteIfExists(folder.resolve(name + SUFFIX));
    }

    /** The fields saved under a name. */
    List<HeaderField> load(String name) throws IOException {
        return parse(folder.resolve(name + SUFFIX));
    }

    /** Reads a template file; the type may be left out for standard fields. */
    static List<HeaderField> parse(Path file) throws IOException {
        List<HeaderField> fields = new ArrayList<>();
        int number = 0;
        for (String raw : Files.readAllLines(file)) {
            number++;
            String line = raw.replaceFirst("#.*", "").strip();
            if (line.isEmpty()) {
                continue;
            }
            Matcher m = LINE.matcher(line);
            if (!m.matches()) {
                throw bad(file, number, "'" + line + "' is not of the form key=byte:type");
            }
            HeaderKey key = HeaderNames.resolve(m.group(1)).orElseGet(() ->
                    new HeaderKey(m.group(1).toLowerCase(Locale.ROOT)));
            FieldType type = m.group(3) == null
                    ? HeaderNames.entry(key).map(e -> e.field().type()).orElse(FieldType.INT32)
                    : FieldType.parse(m.group(3)).orElse(null);
            int firstByte = m.group(2).length() > 4 ? 0 : Integer.parseInt(m.group(2));
            if (type == null) {
                throw bad(file, number, "'" + m.group(3) + "' is no type");
            }
            if (firstByte < 1) {
                throw bad(file, number, "byte " + m.group(2) + " is not in a trace header");
            }
            fields.add(new HeaderField(key, firstByte, type));
        }
        return fields;
    }

    private static DataException bad(Path file, int line, String cause) {
        return DataException.of(file, "line " + line + ": " + cause,
                "write lines like inline=189:int32 with a type such as int16, int32, float32 or ibm32");
    }
}
