// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.files;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value (RFC 8259), read without a library: opening a store is the first thing a short-lived program does, and
 * loading one takes longer than everything else together. Every accessor throws {@link IllegalArgumentException} if the
 * value is of another kind.
 */
abstract class Json {
    private static final int MOST_DEPTH = 200;

    /** Parses a complete text. */
    static Json parse(String text) {
        Parser parser = new Parser(text);
        Json value = parser.value(0);
        parser.end();
        return value;
    }

    /** A member of an object; a value of no kind if there is none. */
    Json get(String name) {
        throw other("an object");
    }

    /** The elements of an array. */
    List<Json> elements() {
        throw other("an array");
    }

    /** The contents of a string. */
    String string() {
        throw other("a string");
    }

    /** A number. */
    double number() {
        throw other("a number");
    }

    /** A number, or NaN for null. */
    double numberOrNaN() {
        return number();
    }

    /** A whole number. */
    long whole() {
        throw other("a whole number");
    }

    /** A whole number that fits into an int. */
    int small() {
        long value = whole();
        if (value != (int) value) {
            throw other("a small number");
        }
        return (int) value;
    }

    /** Whether this is something that was in the text. */
    boolean isPresent() {
        return true;
    }

    /** Adds the shortest text of the value. */
    abstract void write(StringBuilder out);

    private static IllegalArgumentException other(String wanted) {
        return new IllegalArgumentException("not " + wanted);
    }

    private static final class Members extends Json {
        private static final Json ABSENT = new Literal("null", false);
        private final Map<String, Json> members = new LinkedHashMap<>();

        @Override
        Json get(String name) {
            return members.getOrDefault(name, ABSENT);
        }

        @Override
        void write(StringBuilder out) {
            out.append('{');
            String separator = "";
            for (Map.Entry<String, Json> member : members.entrySet()) {
                out.append(separator);
                quote(member.getKey(), out);
                out.append(':');
                member.getValue().write(out);
                separator = ",";
            }
            out.append('}');
        }
    }

    private static final class Elements extends Json {
        private final List<Json> list = new ArrayList<>();

        @Override
        List<Json> elements() {
            return list;
        }

        @Override
        void write(StringBuilder out) {
            out.append('[');
            String separator = "";
            for (Json element : list) {
                out.append(separator);
                element.write(out);
                separator = ",";
            }
            out.append(']');
        }
    }

    private static final class Text extends Json {
        private final String text;

        Text(String text) {
            this.text = text;
        }

        @Override
        String string() {
            return text;
        }

        @Override
        void write(StringBuilder out) {
            quote(text, out);
        }
    }

    private static final class Literal extends Json {
        private final String text;
        private final boolean present;

        Literal(String text, boolean present) {
            this.text = text;
            this.present = present;
        }

        @Override
        double numberOrNaN() {
            return text.equals("null") ? Double.NaN : super.numberOrNaN();
        }

        @Override
        boolean isPresent() {
            return present;
        }

        @Override
        void write(StringBuilder out) {
            out.append(text);
        }
    }

    private static final class Numeral extends Json {
        private final String text;

        Numeral(String text) {
            this.text = text;
        }

        @Override
        double number() {
            return Double.parseDouble(text);
        }

        @Override
        long whole() {
            return Long.parseLong(text);
        }

        @Override
        void write(StringBuilder out) {
            out.append(text);
        }
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int escape = "\"\\\b\f\n\r\t".indexOf(c);
            if (escape >= 0) {
                out.append('\\').append("\"\\bfnrt".charAt(escape));
            } else if (c < ' ') {
                out.append("\\u00").append(c < 16 ? "0" : "1").append("0123456789abcdef".charAt(c & 15));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        private IllegalArgumentException bad() {
            return new IllegalArgumentException("bad JSON at character " + at);
        }

        private char next() {
            while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            if (at == text.length()) {
                throw bad();
            }
            return text.charAt(at);
        }

        private boolean take(char c) {
            if (next() == c) {
                at++;
                return true;
            }
            return false;
        }

        private void need(char c) {
            if (!take(c)) {
                throw bad();
            }
        }

        void end() {
            if (!text.substring(at).isBlank()) {
                throw bad();
            }
        }

        Json value(int depth) {
            if (depth > MOST_DEPTH) {
                throw bad();
            }
            char c = next();
            if (c == '{') {
                return members(depth);
            }
            if (c == '[') {
                return elements(depth);
            }
            if (c == '"') {
                return new Text(string());
            }
            if (c == '-' || c >= '0' && c <= '9') {
                return numeral();
            }
            for (String literal : new String[] { "null", "true", "false" }) {
                if (text.startsWith(literal, at)) {
                    at += literal.length();
                    return new Literal(literal, true);
                }
            }
            throw bad();
        }

        private Json members(int depth) {
            Members object = new Members();
            need('{');
            if (take('}')) {
                return object;
            }
            do {
                next();
                String name = string();
                need(':');
                object.members.put(name, value(depth + 1));
            } while (take(','));
            need('}');
            return object;
        }

        private Json elements(int depth) {
            Elements array = new Elements();
            need('[');
            if (take(']')) {
                return array;
            }
            do {
                array.list.add(value(depth + 1));
            } while (take(','));
            need(']');
            return array;
        }

        private Json numeral() {
            int start = at;
            while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
                at++;
            }
            return new Numeral(text.substring(start, at));
        }

        private String string() {
            if (text.charAt(at) != '"') {
                throw bad();
            }
            StringBuilder out = new StringBuilder();
            for (at++; at < text.length(); at++) {
                char c = text.charAt(at);
                if (c == '"') {
                    at++;
                    return out.toString();
                }
                out.append(c == '\\' ? escape() : c);
            }
            throw bad();
        }

        private char escape() {
            at++;
            char c = at < text.length() ? text.charAt(at) : ' ';
            if (c == 'u' && at + 4 < text.length()) {
                at += 4;
                return (char) Integer.parseInt(text, at - 3, at + 1, 16);
            }
            int index = "\"\\/bfnrt".indexOf(c);
            if (index < 0) {
                throw bad();
            }
            return "\"\\/\b\f\n\r\t".charAt(index);
        }
    }
}
