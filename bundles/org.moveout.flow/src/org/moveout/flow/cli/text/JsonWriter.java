// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli.text;

import java.io.IOException;
import java.io.Writer;
import java.util.Objects;

/**
 * Writes one JSON document (RFC 8259) as it is dictated, in constant memory.
 * <p>
 * Objects and arrays of objects are indented by two blanks; {@linkplain #beginRow rows} are arrays on one line. Numbers
 * that JSON cannot express (NaN, infinite) become null. Not thread-safe.
 */
public final class JsonWriter {
    private enum Place {
        DOCUMENT, OBJECT, ARRAY, ROW
    }

    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private static final int MAX_DEPTH = 64;

    private final Writer out;
    private final boolean compact;
    private final Place[] places = new Place[MAX_DEPTH];
    private final boolean[] used = new boolean[MAX_DEPTH];
    private int depth;
    private boolean named;

    /**
     * @param out receives the document; not closed, not flushed
     */
    public JsonWriter(Writer out) {
        this(out, false);
    }

    private JsonWriter(Writer out, boolean compact) {
        this.out = Objects.requireNonNull(out);
        this.compact = compact;
        places[0] = Place.DOCUMENT;
    }

    /** A writer of a document on one line, as in JSON lines. */
    public static JsonWriter oneLine(Writer out) {
        return new JsonWriter(out, true);
    }

    /** Begins an object. */
    public JsonWriter beginObject() throws IOException {
        return begin('{', Place.OBJECT);
    }

    /** Begins an array whose entries stand on lines of their own. */
    public JsonWriter beginArray() throws IOException {
        return begin('[', Place.ARRAY);
    }

    /** Begins an array on one line. */
    public JsonWriter beginRow() throws IOException {
        return begin('[', Place.ROW);
    }

    private JsonWriter begin(char bracket, Place place) throws IOException {
        separate();
        out.write(bracket);
        places[++depth] = place;
        used[depth] = false;
        return this;
    }

    /** Ends the innermost object or array; the document ends with a line feed. */
    public JsonWriter end() throws IOException {
        Place place = places[depth];
        boolean entries = used[depth];
        if (place == Place.DOCUMENT || named) {
            throw new IllegalStateException("nothing to end here");
        }
        depth--;
        if (entries && place != Place.ROW && !compact) {
            line();
        }
        out.write(place == Place.OBJECT ? '}' : ']');
        if (depth == 0) {
            out.write('\n');
        }
        return this;
    }

    /** The name of the next value. */
    public JsonWriter name(String name) throws IOException {
        if (places[depth] != Place.OBJECT || named) {
            throw new IllegalStateException("no name belongs here: " + name);
        }
        separate();
        string(name);
        out.write(": ");
        named = true;
        return this;
    }

    /** A string; null is allowed. */
    public JsonWriter value(String text) throws IOException {
        separate();
        if (text == null) {
            out.write("null");
        } else {
            string(text);
        }
        return this;
    }

    /** A whole number. */
    public JsonWriter value(long number) throws IOException {
        separate();
        out.write(Long.toString(number));
        return this;
    }

    /** A number; null if it is not finite. */
    public JsonWriter value(double number) throws IOException {
        separate();
        out.write(Quantities.exact(number, "null"));
        return this;
    }

    /** A truth value. */
    public JsonWriter value(boolean truth) throws IOException {
        separate();
        out.write(truth ? "true" : "false");
        return this;
    }

    /** A value that is JSON already: one value, valid, taken as it is. */
    public JsonWriter raw(String json) throws IOException {
        separate();
        out.write(json);
        return this;
    }

    /** A named string. */
    public JsonWriter field(String name, String text) throws IOException {
        return name(name).value(text);
    }

    /** A named whole number. */
    public JsonWriter field(String name, long number) throws IOException {
        return name(name).value(number);
    }

    /** A named number. */
    public JsonWriter field(String name, double number) throws IOException {
        return name(name).value(number);
    }

    /** A named truth value. */
    public JsonWriter field(String name, boolean truth) throws IOException {
        return name(name).value(truth);
    }

    private void separate() throws IOException {
        if (named) {
            named = false;
            return;
        }
        Place place = places[depth];
        if (place == Place.DOCUMENT) {
            if (used[0]) {
                throw new IllegalStateException("the document has ended");
            }
            used[0] = true;
            return;
        }
        if (used[depth]) {
            out.write(place == Place.ROW || compact ? ", " : ",");
        }
        used[depth] = true;
        if (place != Place.ROW && !compact) {
            line();
        }
    }

    private void line() throws IOException {
        out.write('\n');
        for (int i = 0; i < depth; i++) {
            out.write("  ");
        }
    }

    private void string(String text) throws IOException {
        out.write('"');
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean lone = Character.isSurrogate(c) && !paired(text, i);
            if (c >= ' ' && c != '"' && c != '\\' && c != 0x7f && c != 0x2028 && c != 0x2029 && !lone) {
                continue;
            }
            out.write(text, plain, i - plain);
            plain = i + 1;
            switch (c) {
            case '"' -> out.write("\\\"");
            case '\\' -> out.write("\\\\");
            case '\n' -> out.write("\\n");
            case '\r' -> out.write("\\r");
            case '\t' -> out.write("\\t");
            default -> {
                out.write("\\u");
                for (int shift = 12; shift >= 0; shift -= 4) {
                    out.write(HEX[c >> shift & 15]);
                }
            }
            }
        }
        out.write(text, plain, text.length() - plain);
        out.write('"');
    }

    private static boolean paired(String text, int i) {
        char c = text.charAt(i);
        return Character.isHighSurrogate(c) ? i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))
                : i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
