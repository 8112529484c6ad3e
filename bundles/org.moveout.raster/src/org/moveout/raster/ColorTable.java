// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.moveout.data.DataException;

/**
 * Reads colour maps from text.
 * <p>
 * A line is a stop: {@code position red green blue}, or {@code red green blue} for stops at even distances; red, green and
 * blue are 0 to 255, or 0 to 1 if no colour of the file is larger than 1. Positions may run over any range, rising; the
 * first is the most negative amplitude, and two stops at one position make a step. Lines of GMT's cpt files, {@code position red green blue position red green blue} with blanks or slashes
 * between the colours, are two stops. Everything after {@code #} is a comment; lines for background, foreground and
 * missing data ({@code B}, {@code F}, {@code N}) are passed over.
 */
public final class ColorTable {
    private static final long LARGEST = 1 << 20;
    private static final int MOST_STOPS = 4096;

    private final List<double[]> stops = new ArrayList<>();
    private final String name;
    private int columns;

    private ColorTable(String name) {
        this.name = name;
    }

    /**
     * Reads a file; the map's id and label come from its name.
     *
     * @throws DataException with the line and what is wrong
     */
    public static ColorMap read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw DataException.of(file, "this is too large for a colour table", "choose a text file of colour stops");
        }
        String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        String base = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return parse(id(base), base, text, file.toString());
    }

    /** An id made from any name: lower-case letters, digits and hyphens. */
    static String id(String name) {
        String id = name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return id.isEmpty() ? "map" : id;
    }

    /**
     * Reads text.
     *
     * @param id    of the map
     * @param label of the map
     * @param text  the table
     * @param where the text comes from, for messages
     * @throws DataException with the line and what is wrong
     */
    public static ColorMap parse(String id, String label, String text, String where) throws DataException {
        ColorTable table = new ColorTable(where);
        int number = 0;
        for (String line : text.split("\r\n|\r|\n")) {
            table.line(line, ++number);
        }
        return table.map(id, label);
    }

    private void line(String text, int number) throws DataException {
        String line = text.replaceFirst("#.*", "").replaceFirst(";.*", "").strip();
        if (line.isEmpty() || line.matches("[BFN]\\b.*")) {
            return;
        }
        String[] words = line.split("[\\s,/]+");
        double[] v = new double[words.length];
        for (int i = 0; i < v.length; i++) {
            try {
                v[i] = Double.parseDouble(words[i]);
            } catch (NumberFormatException e) {
                throw bad(number, "'" + words[i] + "' is no number");
            }
            if (!Double.isFinite(v[i])) {
                throw bad(number, "'" + words[i] + "' is no finite number");
            }
        }
        if (v.length != 3 && v.length != 4 && v.length != 8) {
            throw bad(number, "there are " + v.length + " numbers");
        }
        if (columns != 0 && columns != v.length) {
            throw bad(number, "the lines before have " + columns + " numbers and this has " + v.length);
        }
        columns = v.length;
        if (v.length == 8) {
            stop(number, v[0], v[1], v[2], v[3]);
            stop(number, v[4], v[5], v[6], v[7]);
        } else if (v.length == 4) {
            stop(number, v[0], v[1], v[2], v[3]);
        } else {
            stop(number, stops.size(), v[0], v[1], v[2]);
        }
    }

    private void stop(int number, double position, double r, double g, double b) throws DataException {
        if (stops.size() >= MOST_STOPS) {
            throw bad(number, "there are more than " + MOST_STOPS + " stops");
        }
        if (!stops.isEmpty() && position < stops.getLast()[0]) {
            throw bad(number, "the position " + position + " is less than the one before");
        }
        double least = Math.min(r, Math.min(g, b));
        double most = Math.max(r, Math.max(g, b));
        if (least < 0 || most > 255) {
            throw bad(number, "a colour is not between 0 and 255");
        }
        stops.add(new double[] { position, r, g, b });
    }

    private DataException bad(int number, String problem) {
        return new DataException(name + ", line " + number + ": " + problem
                + "; a line of a colour table is 'position red green blue' or 'red green blue', with colours from 0 to "
                + "255 or from 0 to 1.");
    }

    private ColorMap map(String id, String label) throws DataException {
        double first = stops.isEmpty() ? 0 : stops.getFirst()[0];
        double span = stops.isEmpty() ? 0 : stops.getLast()[0] - first;
        if (!(span > 0)) {
            throw new DataException(name + ": there are no two colours at different positions; a line of a colour table "
                    + "is 'position red green blue' or 'red green blue'.");
        }
        boolean unit = stops.stream().allMatch(s -> s[1] <= 1 && s[2] <= 1 && s[3] <= 1);
        double[] positions = new double[stops.size()];
        int[] colors = new int[stops.size()];
        int n = 0;
        for (double[] s : stops) {
            double p = Math.min(1, (s[0] - first) / span);
            int rgb = part(s[1], unit) << 16 | part(s[2], unit) << 8 | part(s[3], unit);
            if (n == 0 || p > positions[n - 1] || rgb != colors[n - 1]) {
                positions[n] = p;
                colors[n++] = rgb;
            }
        }
        return ColorMap.stepped(id, label, Arrays.copyOf(positions, n), Arrays.copyOf(colors, n));
    }

    private static int part(double c, boolean unit) {
        return (int) Math.round(unit ? 255 * c : c);
    }
}
