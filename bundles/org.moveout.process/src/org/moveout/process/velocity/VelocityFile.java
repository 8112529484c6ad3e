// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.velocity;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.data.expression.HeaderNamespace;
import org.moveout.data.expression.NearNames;
import org.moveout.process.Knots;

/**
 * Reads velocity functions from a text file:
 *
 * <pre>
 * # Stacking velocities, line 7
 * cdp   time_ms  velocity
 * 100   0        1480
 * 100   1200     2100
 * 250   0        1490
 * 250   1300     2250
 * </pre>
 *
 * The first line that is neither blank nor a comment names the columns: one trace header or two (inline crossline), or
 * none for one function that holds everywhere, then {@code time_ms}, then {@code velocity} in units of the offset per
 * second. Columns are separated by blanks, tabs, commas or semicolons. Functions come in any order, the times of each
 * rising. A number sign begins a comment.
 */
public final class VelocityFile {
    private static final long LONGEST = 64L << 20;

    private final String name;
    private final HeaderNamespace names;
    private final List<HeaderKey> keys = new ArrayList<>();
    private final TreeMap<Double, TreeMap<Double, Points>> functions = new TreeMap<>();
    private boolean titled;
    private int line;

    /** The points of a function so far. */
    private static final class Points {
        private final List<Double> times = new ArrayList<>();
        private final List<Double> velocities = new ArrayList<>();

        Knots knots() {
            return Knots.of(times.stream().mapToDouble(Double::doubleValue).toArray(),
                    velocities.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }

    private VelocityFile(String name, HeaderNamespace names) {
        this.name = name;
        this.names = names;
    }

    /**
     * Reads a file.
     *
     * @param names the headers there are
     * @throws DataException naming file and line, if it is no such file
     */
    public static VelocityModel read(Path file, HeaderNamespace names) throws IOException {
        try {
            if (Files.isDirectory(file)) {
                throw DataException.of(file, "this is a folder", "choose a text file with velocities");
            }
            if (Files.size(file) > LONGEST) {
                throw DataException.of(file, "this is longer than 64 MB and hardly a file of velocities",
                        "choose another file");
            }
            VelocityFile reading = new VelocityFile(String.valueOf(file.getFileName()), names);
            try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                for (String text = in.readLine(); text != null; text = in.readLine()) {
                    reading.line(text);
                }
            }
            return reading.model();
        } catch (NoSuchFileException e) {
            throw new DataException(file + ": there is no such file; check the path.", e);
        } catch (AccessDeniedException e) {
            throw DataException.of(file, "you have no permission to read it", "change that or choose another file");
        } catch (CharacterCodingException e) {
            throw DataException.of(file, "this is no text in UTF-8", "choose a text file with velocities");
        }
    }

    private void line(String text) throws DataException {
        line++;
        int comment = text.indexOf('#');
        String content = (comment < 0 ? text : text.substring(0, comment)).replace('\uFEFF', ' ').strip();
        if (content.isEmpty()) {
            return;
        }
        String[] words = content.split("\\s*[,;]\\s*|\\s+");
        if (titled) {
            row(words);
        } else {
            title(words);
            titled = true;
        }
    }

    private void title(String[] words) throws DataException {
        int count = words.length - 2;
        if (count < 0 || count > 2 || !words[count].toLowerCase(Locale.ROOT).equals("time_ms")
                || !words[count + 1].toLowerCase(Locale.ROOT).equals("velocity")) {
            throw refuse("the first line does not name the columns; it should be like 'cdp time_ms velocity' or "
                    + "'inline crossline time_ms velocity'");
        }
        for (int i = 0; i < count; i++) {
            String word = words[i];
            HeaderKey key = names.find(word).orElseThrow(() -> {
                String hint = NearNames.hint(word, names.names());
                return refuse("the data has no header '" + word + "'; " + (hint.isEmpty()
                        ? "there are " + String.join(", ", names.names()) : hint));
            });
            if (keys.contains(key)) {
                throw refuse("the header " + key + " is named twice; each column has its own");
            }
            keys.add(key);
        }
    }

    private void row(String[] words) throws DataException {
        int count = keys.size();
        if (words.length != count + 2) {
            throw refuse("there are " + words.length + " columns instead of " + (count + 2) + "; the columns are "
                    + String.join(" ", keys.stream().map(HeaderKey::name).toList()) + " time_ms velocity");
        }
        double[] numbers = new double[words.length];
        for (int i = 0; i < numbers.length; i++) {
            try {
                numbers[i] = Double.parseDouble(words[i]) + 0.0;
            } catch (NumberFormatException e) {
                numbers[i] = Double.NaN;
            }
            if (!Double.isFinite(numbers[i])) {
                throw refuse("'" + words[i] + "' is no number; write numbers with a decimal point");
            }
        }
        double time = numbers[count];
        double velocity = numbers[count + 1];
        if (!(velocity > 0)) {
            throw refuse("the velocity " + words[count + 1] + " is not larger than 0; correct it");
        }
        Points points = functions.computeIfAbsent(count == 2 ? numbers[0] : 0.0, k -> new TreeMap<>())
                .computeIfAbsent(count == 0 ? 0.0 : numbers[count - 1], k -> new Points());
        if (!points.times.isEmpty() && points.times.getLast() >= time) {
            throw refuse("the time " + words[count] + " ms is not later than the one before of the same function; "
                    + "times must rise");
        }
        points.times.add(time);
        points.velocities.add(velocity);
    }

    private VelocityModel model() throws DataException {
        if (functions.isEmpty()) {
            throw new DataException(name + ": there are no velocities; write a line that names the columns, such as "
                    + "'cdp time_ms velocity', and one line for each point.");
        }
        TreeMap<Double, SortedMap<Double, Knots>> complete = new TreeMap<>();
        functions.forEach((at, along) -> {
            SortedMap<Double, Knots> knots = new TreeMap<>();
            along.forEach((where, points) -> knots.put(where, points.knots()));
            complete.put(at, knots);
        });
        return switch (keys.size()) {
        case 0 -> VelocityModel.everywhere(complete.get(0.0).get(0.0));
        case 1 -> VelocityModel.along(keys.get(0), complete.get(0.0));
        default -> VelocityModel.over(keys.get(0), keys.get(1), complete);
        };
    }

    private DataException refuse(String problem) {
        return new DataException(name + ", line " + line + ": " + problem + (problem.endsWith("?") ? "" : "."));
    }
}
