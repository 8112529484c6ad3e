// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Splits a header expression into tokens. */
final class Lexer {
    /** What a token is. */
    enum Kind {
        NUMBER, NAME, SYMBOL, END
    }

    /**
     * A token.
     *
     * @param kind     what it is
     * @param text     as written; symbols and words that have several spellings in their first one
     * @param value    of a number
     * @param position zero-based character
     */
    record Token(Kind kind, String text, double value, int position) {
        boolean is(String symbol) {
            return kind == Kind.SYMBOL && text.equals(symbol);
        }

        boolean isWord(String word) {
            return kind == Kind.NAME && text.equalsIgnoreCase(word);
        }
    }

    private static final String SINGLE = "=<>+-*/%^(),!";

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private Lexer(String source) {
        this.source = source;
    }

    static List<Token> tokens(String source) throws ExpressionException {
        return new Lexer(source).run();
    }

    private List<Token> run() throws ExpressionException {
        while (at < source.length()) {
            char c = source.charAt(at);
            if (Character.isWhitespace(c)) {
                at++;
            } else if (isDigit(c) || c == '.') {
                number();
            } else if (isLetter(c)) {
                int begin = at;
                while (at < source.length() && (isLetter(source.charAt(at)) || isDigit(source.charAt(at)))) {
                    at++;
                }
                add(Kind.NAME, source.substring(begin, at), 0, begin);
            } else {
                symbol(c);
            }
        }
        add(Kind.END, "the end", 0, source.length());
        return tokens;
    }

    private void number() throws ExpressionException {
        int begin = at;
        digits();
        if (peek('.')) {
            at++;
            digits();
        }
        if (peek('e') || peek('E')) {
            int exponent = at++;
            if (peek('+') || peek('-')) {
                at++;
            }
            int first = at;
            digits();
            if (at == first) {
                at = exponent;
            }
        }
        if (at < source.length() && isLetter(source.charAt(at))) {
            while (at < source.length() && (isLetter(source.charAt(at)) || isDigit(source.charAt(at)))) {
                at++;
            }
            throw new ExpressionException("'" + source.substring(begin, at) + "' is neither a number nor a name",
                    begin);
        }
        String text = source.substring(begin, at);
        try {
            add(Kind.NUMBER, text, Double.parseDouble(text), begin);
        } catch (NumberFormatException e) {
            throw new ExpressionException("'" + text + "' is no number", begin);
        }
    }

    private void symbol(char c) throws ExpressionException {
        int begin = at;
        String two = source.substring(at, Math.min(source.length(), at + 2));
        String token = switch (two) {
        case "==" -> "=";
        case "<>", "!=" -> "!=";
        case "<=", ">=" -> two;
        case "&&" -> "and";
        case "||" -> "or";
        default -> null;
        };
        if (token != null) {
            at += 2;
            add(token.length() > 1 && Character.isLetter(token.charAt(0)) ? Kind.NAME : Kind.SYMBOL, token, 0, begin);
        } else if (c == '!') {
            at++;
            add(Kind.NAME, "not", 0, begin);
        } else if (SINGLE.indexOf(c) >= 0) {
            at++;
            add(Kind.SYMBOL, String.valueOf(c), 0, begin);
        } else {
            throw new ExpressionException("the character '" + c + "' has no meaning here", begin);
        }
    }

    private void add(Kind kind, String text, double value, int position) {
        tokens.add(new Token(kind, kind == Kind.NAME ? text.toLowerCase(Locale.ROOT) : text, value, position));
    }

    private void digits() {
        while (at < source.length() && isDigit(source.charAt(at))) {
            at++;
        }
    }

    private boolean peek(char c) {
        return at < source.length() && source.charAt(at) == c;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }
}
