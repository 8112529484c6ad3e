// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.moveout.data.expression.NearNames;
import org.moveout.flow.cli.text.Wrap;

/**
 * What one command takes. The command declares options and positional arguments in its constructor and keeps the
 * returned values, which are filled when the command line is read.
 * <p>
 * Understands {@code --name value}, {@code --name=value}, and {@code --} before positional arguments that begin with a
 * minus sign. Small on purpose: a general library took longer to load than most commands take to run.
 */
final class Arguments {
    /** Turns the text of an argument into a value. */
    interface Reader<T> {
        /**
         * @throws UsageException with what is wrong and what is allowed; the name of the option is put before it
         */
        T read(String text) throws UsageException;
    }

    /** An argument that may be given once. */
    static final class Value<T> {
        private final Reader<T> reader;
        private T value;

        private Value(Reader<T> reader) {
            this.reader = reader;
        }

        private void read(String text) throws UsageException {
            if (value != null) {
                throw new UsageException("it is given twice");
            }
            value = reader.read(text);
        }

        Optional<T> get() {
            return Optional.ofNullable(value);
        }

        T or(T otherwise) {
            return value == null ? otherwise : value;
        }

        boolean given() {
            return value != null;
        }
    }

    /** An argument that may be given many times. */
    static final class Values<T> {
        private final Reader<T> reader;
        private final List<T> values = new ArrayList<>();

        private Values(Reader<T> reader) {
            this.reader = reader;
        }

        private void read(String text) throws UsageException {
            values.add(reader.read(text));
        }

        List<T> get() {
            return values;
        }
    }

    /** An option without a value. */
    static final class Flag {
        private boolean given;

        boolean given() {
            return given;
        }
    }

    /**
     * A declared option.
     *
     * @param names   with their minus signs
     * @param label   what stands for its value in the help, empty for a flag
     * @param target  a {@link Value}, {@link Values} or {@link Flag}
     * @param follows which further arguments are values of the same option
     */
    private record Option(List<String> names, String label, String description, Object target,
            Predicate<String> follows) {
        String name() {
            return names.get(names.size() - 1);
        }
    }

    private record Positional(String label, boolean required, String description, Value<Path> target) {
    }

    private static final int WIDTH = 100;
    private static final int COLUMN = 30;

    private final String command;
    private final List<Option> options = new ArrayList<>();
    private final List<Positional> positionals = new ArrayList<>();
    private String description = "";

    /**
     * @param command the name of the command
     */
    Arguments(String command) {
        this.command = command;
    }

    /** What the command does, for its help. */
    void describe(String text) {
        description = text;
    }

    /** A positional argument that must be there. */
    Value<Path> path(String label, String help) {
        return positional(label, true, help);
    }

    /** A positional argument that may be missing. */
    Value<Path> optionalPath(String label, String help) {
        return positional(label, false, help);
    }

    private Value<Path> positional(String label, boolean required, String help) {
        Value<Path> value = new Value<>(Arguments::asPath);
        positionals.add(new Positional(label, required, help, value));
        return value;
    }

    /** An option with a value. */
    <T> Value<T> option(String name, String label, Reader<T> reader, String help) {
        Value<T> value = new Value<>(reader);
        options.add(new Option(List.of(name), label, help, value, text -> false));
        return value;
    }

    /** An option with a file name. */
    Value<Path> file(String name, String label, String help) {
        return option(name, label, Arguments::asPath, help);
    }

    /**
     * An option that may be given several times, or once with several values after it.
     *
     * @param follows whether an argument after the first value is one more value rather than something else
     */
    <T> Values<T> repeated(String name, String label, Reader<T> reader, Predicate<String> follows, String help) {
        Values<T> values = new Values<>(reader);
        options.add(new Option(List.of(name), label, help, values, follows));
        return values;
    }

    /**
     * An option without a value.
     *
     * @param names the names it has, the usual one last
     */
    Flag flag(List<String> names, String help) {
        Flag flag = new Flag();
        options.add(new Option(names, "", help, flag, text -> false));
        return flag;
    }

    /** An option without a value. */
    Flag flag(String name, String help) {
        return flag(List.of(name), help);
    }

    private static Path asPath(String text) throws UsageException {
        if (text.isEmpty()) {
            throw new UsageException("the file name is empty");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + text + "' is no file name here");
        }
    }

    /**
     * Reads a command line into the declared values.
     *
     * @throws UsageException if it does not fit the declarations
     */
    void read(List<String> args) throws UsageException {
        List<String> rest = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) {
            String arg = args.get(i);
            if (arg.equals("--")) {
                rest.addAll(args.subList(i + 1, args.size()));
                break;
            }
            if (!arg.startsWith("-") || arg.length() == 1) {
                rest.add(arg);
                continue;
            }
            int equal = arg.indexOf('=');
            Option option = find(equal < 0 ? arg : arg.substring(0, equal));
            if (option.label().isEmpty()) {
                if (equal >= 0) {
                    throw usage(option.name() + " takes no value");
                }
                ((Flag) option.target()).given = true;
                continue;
            }
            if (equal < 0 && (i + 1 == args.size() || isOption(args.get(i + 1)))) {
                throw usage(option.name() + " needs a value, " + option.label());
            }
            set(option, equal < 0 ? args.get(++i) : arg.substring(equal + 1));
            while (i + 1 < args.size() && !args.get(i + 1).startsWith("-") && option.follows().test(args.get(i + 1))) {
                set(option, args.get(++i));
            }
        }
        readPositionals(rest);
    }

    private void readPositionals(List<String> texts) throws UsageException {
        if (texts.size() > positionals.size()) {
            throw usage("'" + texts.get(positionals.size()) + "' is one argument too many");
        }
        for (int p = 0; p < positionals.size(); p++) {
            Positional positional = positionals.get(p);
            if (p < texts.size()) {
                try {
                    positional.target().read(texts.get(p));
                } catch (UsageException e) {
                    throw new UsageException(positional.label() + ": " + e.getMessage() + ".");
                }
            } else if (positional.required()) {
                throw usage(positional.label() + " is missing");
            }
        }
    }

    private static void set(Option option, String text) throws UsageException {
        try {
            if (option.target() instanceof Value<?> v) {
                v.read(text);
            } else {
                ((Values<?>) option.target()).read(text);
            }
        } catch (UsageException e) {
            throw new UsageException(option.name() + ": " + e.getMessage() + ".");
        }
    }

    private boolean isOption(String text) {
        for (Option option : options) {
            for (String name : option.names()) {
                if (text.equals(name) || text.startsWith(name + "=")) {
                    return true;
                }
            }
        }
        return false;
    }

    private Option find(String name) throws UsageException {
        List<String> names = new ArrayList<>();
        for (Option option : options) {
            if (option.names().contains(name)) {
                return option;
            }
            names.add(option.name());
        }
        String hint = NearNames.hint(name, names);
        throw usage("there is no option '" + name + "'" + (hint.isEmpty() ? "" : " (" + hint + ")"));
    }

    private UsageException usage(String problem) {
        return new UsageException(problem + "; see 'moveout " + command + " --help'.");
    }

    /** The help of this command. */
    String help() {
        StringBuilder text = new StringBuilder("Usage: moveout ").append(command);
        for (Positional p : positionals) {
            text.append(p.required() ? " " + p.label() : " [" + p.label() + "]");
        }
        text.append(" [OPTIONS]\n\n");
        for (String line : Wrap.lines(description, WIDTH)) {
            text.append(line).append('\n');
        }
        text.append('\n');
        for (Positional p : positionals) {
            entry(p.label(), p.description(), text);
        }
        for (Option o : options) {
            entry(String.join(", ", o.names()) + (o.label().isEmpty() ? "" : " " + o.label()), o.description(), text);
        }
        return text.toString();
    }

    private static void entry(String left, String right, StringBuilder text) {
        StringBuilder line = new StringBuilder("  ").append(left);
        for (String part : Wrap.lines(right, WIDTH - COLUMN)) {
            if (line.length() > COLUMN - 2) {
                text.append(line).append('\n');
                line.setLength(0);
            }
            line.append(" ".repeat(COLUMN - line.length())).append(part);
            text.append(line).append('\n');
            line.setLength(0);
        }
    }
}
