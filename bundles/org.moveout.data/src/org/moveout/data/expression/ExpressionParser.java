// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.moveout.data.HeaderKey;
import org.moveout.data.expression.Condition.Comparison;
import org.moveout.data.expression.Lexer.Kind;
import org.moveout.data.expression.Lexer.Token;

/**
 * Recursive-descent parser of header expressions. Lowest precedence first:
 *
 * <pre>
 * or, and, not, comparison | in | between, + -, * / %, unary -, ^ (from the right), primary
 * </pre>
 */
final class ExpressionParser {
    private static final Set<String> WORDS = Set.of("and", "or", "not", "in", "between");
    private static final int MAX_DEPTH = 200;

    private final List<Token> tokens;
    private final HeaderNamespace names;
    private final List<HeaderKey> keys = new ArrayList<>();
    private int at;
    private int depth;

    /** A parsed part: exactly one of the two is there. */
    private record Part(Numeric number, Condition condition, int position) {
    }

    ExpressionParser(String source, HeaderNamespace names) throws ExpressionException {
        tokens = Lexer.tokens(source);
        this.names = names;
    }

    /** The keys used, in the order of their slots; complete after parsing. */
    List<HeaderKey> keys() {
        return keys;
    }

    Condition parse() throws ExpressionException {
        if (peek().kind() == Kind.END) {
            throw error(peek(), "the expression is empty; write a condition such as inline = 123");
        }
        Condition condition = condition(or());
        if (peek().kind() != Kind.END) {
            throw error(peek(), "'" + peek().text() + "' was not expected; write 'and' or 'or' between conditions");
        }
        return condition;
    }

    Numeric parseNumber() throws ExpressionException {
        if (peek().kind() == Kind.END) {
            throw error(peek(), "the formula is empty; write a number or a formula such as offset * -1");
        }
        Numeric number = number(or());
        if (peek().kind() != Kind.END) {
            throw error(peek(), "'" + peek().text() + "' was not expected; the formula should end or go on with an "
                    + "operator such as +");
        }
        return number;
    }

    private Part or() throws ExpressionException {
        enter();
        Part first = and();
        if (peek().isWord("or")) {
            List<Condition> parts = new ArrayList<>(List.of(condition(first)));
            while (accept("or")) {
                parts.add(condition(and()));
            }
            first = new Part(null, new Condition.Any(List.copyOf(parts)), first.position());
        }
        depth--;
        return first;
    }

    private Part and() throws ExpressionException {
        Part first = not();
        if (peek().isWord("and")) {
            List<Condition> parts = new ArrayList<>(List.of(condition(first)));
            while (accept("and")) {
                parts.add(condition(not()));
            }
            first = new Part(null, new Condition.All(List.copyOf(parts)), first.position());
        }
        return first;
    }

    private Part not() throws ExpressionException {
        Token token = peek();
        if (accept("not")) {
            enter();
            Condition inner = condition(not());
            depth--;
            return new Part(null, new Condition.Not(inner), token.position());
        }
        return predicate();
    }

    private Part predicate() throws ExpressionException {
        Part left = sum();
        Token token = peek();
        Comparison comparison = comparison(token);
        if (comparison != null) {
            at++;
            Numeric right = number(sum());
            if (comparison(peek()) != null) {
                throw error(peek(), "comparisons cannot be chained; use 'between' or join two with 'and'");
            }
            return new Part(null, new Condition.Compare(comparison, number(left), right), left.position());
        }
        boolean negated = token.isWord("not")
                && (tokens.get(at + 1).isWord("in") || tokens.get(at + 1).isWord("between"));
        if (negated) {
            at++;
        }
        Condition condition;
        if (accept("in")) {
            condition = oneOf(number(left));
        } else if (accept("between")) {
            Numeric low = number(sum());
            if (!accept("and")) {
                throw error(peek(), "'between' needs 'and' and an upper limit");
            }
            Numeric high = number(sum());
            condition = new Condition.All(
                    List.of(new Condition.Compare(Comparison.GREATER_OR_EQUAL, number(left), low),
                            new Condition.Compare(Comparison.LESS_OR_EQUAL, number(left), high)));
        } else {
            return left;
        }
        return new Part(null, negated ? new Condition.Not(condition) : condition, left.position());
    }

    private Condition oneOf(Numeric number) throws ExpressionException {
        expect("(", "'in' needs a list of numbers in parentheses: in (1, 2, 3)");
        double[] list = new double[8];
        int n = 0;
        do {
            Token token = peek();
            double value = Numeric.constant(number(sum()));
            if (Double.isNaN(value)) {
                throw error(token, "the list after 'in' takes numbers only");
            }
            if (n == list.length) {
                list = Arrays.copyOf(list, 2 * n);
            }
            list[n++] = value + 0.0;
        } while (acceptSymbol(","));
        expect(")", "the list after 'in' is not closed");
        double[] sorted = Arrays.copyOf(list, n);
        Arrays.sort(sorted);
        return new Condition.OneOf(number, sorted);
    }

    private static Comparison comparison(Token token) {
        return token.kind() != Kind.SYMBOL ? null : switch (token.text()) {
        case "=" -> Comparison.EQUAL;
        case "!=" -> Comparison.NOT_EQUAL;
        case "<" -> Comparison.LESS;
        case "<=" -> Comparison.LESS_OR_EQUAL;
        case ">" -> Comparison.GREATER;
        case ">=" -> Comparison.GREATER_OR_EQUAL;
        default -> null;
        };
    }

    private Part sum() throws ExpressionException {
        Part left = product();
        int added = 0;
        while (peek().is("+") || peek().is("-")) {
            char operator = next().text().charAt(0);
            enter();
            added++;
            Part right = product();
            left = new Part(new Numeric.Arithmetic(operator, number(left), number(right)), null, left.position());
        }
        depth -= added;
        return left;
    }

    private Part product() throws ExpressionException {
        Part left = unary();
        int added = 0;
        while (peek().is("*") || peek().is("/") || peek().is("%")) {
            char operator = next().text().charAt(0);
            enter();
            added++;
            Part right = unary();
            left = new Part(new Numeric.Arithmetic(operator, number(left), number(right)), null, left.position());
        }
        depth -= added;
        return left;
    }

    private Part unary() throws ExpressionException {
        Token token = peek();
        if (acceptSymbol("-") || acceptSymbol("+")) {
            enter();
            Numeric operand = number(unary());
            depth--;
            boolean minus = token.text().equals("-");
            return new Part(minus ? new Numeric.Negated(operand) : operand, null, token.position());
        }
        return power();
    }

    private Part power() throws ExpressionException {
        Part base = primary();
        if (!acceptSymbol("^")) {
            return base;
        }
        enter();
        Numeric exponent = number(unary());
        depth--;
        return new Part(new Numeric.Paired(Function.POW, number(base), exponent), null, base.position());
    }

    private Part primary() throws ExpressionException {
        Token token = next();
        if (token.kind() == Kind.NUMBER) {
            return new Part(new Numeric.Constant(token.value()), null, token.position());
        }
        if (token.is("(")) {
            Part inner = or();
            expect(")", "a parenthesis is not closed");
            return new Part(inner.number(), inner.condition(), token.position());
        }
        if (token.kind() == Kind.NAME && !WORDS.contains(token.text())) {
            return new Part(named(token), null, token.position());
        }
        throw error(token, token.kind() == Kind.END ? "a number or a header name is missing at the end"
                : "'" + token.text() + "' stands where a number or a header name is needed");
    }

    private Numeric named(Token token) throws ExpressionException {
        if (peek().is("(")) {
            return function(token);
        }
        if (token.text().equals(HeaderExpression.TRACE)) {
            return new Numeric.TraceNumber();
        }
        HeaderKey key = names.find(token.text())
                .orElseThrow(() -> error(token, unknown(token.text(), names.names())));
        int slot = keys.indexOf(key);
        if (slot < 0) {
            slot = keys.size();
            keys.add(key);
        }
        return new Numeric.Column(slot);
    }

    private Numeric function(Token token) throws ExpressionException {
        String word = token.text();
        Function function = Function.of(word).orElse(null);
        if (function == null && !word.equals("abs") && !word.equals("if")) {
            throw error(token, "there is no function '" + word + "'; there are " + Function.words());
        }
        at++;
        if (word.equals("if")) {
            Condition condition = condition(or());
            expect(",", "'if' needs a condition and two numbers: if(offset < 0, -offset, offset)");
            Numeric then = number(or());
            expect(",", "'if' needs a second number for the other traces: if(offset < 0, -offset, offset)");
            Numeric otherwise = number(or());
            expect(")", "a parenthesis is not closed");
            return new Numeric.Either(condition, then, otherwise);
        }
        Numeric value = number(or());
        int count = 1;
        while (function != null && count < function.most() && acceptSymbol(",")) {
            value = new Numeric.Paired(function, value, number(or()));
            count++;
        }
        if (function != null && count < function.least()) {
            throw error(peek(), "'" + word + "' needs two numbers: " + word + "(a, b)");
        }
        expect(")", "a parenthesis is not closed");
        return function == null ? new Numeric.Absolute(value)
                : function.most() == 1 ? new Numeric.Single(function, value) : value;
    }

    /** The message for a header name that does not exist. */
    static String unknown(String name, List<String> names) {
        String hint = NearNames.hint(name, names);
        return "there is no header '" + name.toLowerCase(Locale.ROOT) + "'; "
                + (hint.isEmpty() ? "there are trace, " + String.join(", ", names) : hint);
    }

    private Numeric number(Part part) throws ExpressionException {
        if (part.number() == null) {
            throw new ExpressionException("a number is needed here, not a condition", part.position());
        }
        return part.number();
    }

    private Condition condition(Part part) throws ExpressionException {
        if (part.condition() == null) {
            throw new ExpressionException("a condition is needed here, not a number; compare it, for example with = 1",
                    part.position());
        }
        return part.condition();
    }

    private void enter() throws ExpressionException {
        if (++depth > MAX_DEPTH) {
            throw error(peek(), "the expression is nested too deeply");
        }
    }

    private Token peek() {
        return tokens.get(at);
    }

    private Token next() {
        Token token = tokens.get(at);
        if (token.kind() != Kind.END) {
            at++;
        }
        return token;
    }

    private boolean accept(String word) {
        boolean there = peek().isWord(word);
        if (there) {
            at++;
        }
        return there;
    }

    private boolean acceptSymbol(String symbol) {
        boolean there = peek().is(symbol);
        if (there) {
            at++;
        }
        return there;
    }

    private void expect(String symbol, String message) throws ExpressionException {
        if (!acceptSymbol(symbol)) {
            throw error(peek(), message);
        }
    }

    private static ExpressionException error(Token token, String message) {
        return new ExpressionException(message, token.position());
    }
}
