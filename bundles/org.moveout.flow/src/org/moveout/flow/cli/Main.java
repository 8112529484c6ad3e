// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

import org.moveout.data.expression.NearNames;
import org.moveout.flow.Version;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.flow.cli.text.TextTable;
import org.moveout.process.Processors;

/**
 * The command line, {@code moveout COMMAND ...}.
 * <p>
 * Exit status: 0 done, 1 failed, 2 wrong usage, 3 a verification found a difference, 130 cancelled.
 */
public final class Main {
    private static final String TMPDIR = "java.io.tmpdir";

    private Main() {
    }

    /** Runs the command line and ends the process. */
    public static void main(String[] args) {
        Locale.setDefault(Locale.ROOT);
        Cancellation cancellation = new Cancellation();
        cancellation.install();
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), false, StandardCharsets.UTF_8);
        Map<String, String> environment = System.getenv();
        int status = run(new FileOutputStream(FileDescriptor.out), err, environment, cancellation,
                installed(environment, err), args);
        cancellation.finish(status);
        System.exit(status);
    }

    /**
     * Runs the command line inside another program, on {@link System#out} and {@link System#err}.
     *
     * @return the exit status
     */
    public static int run(String... args) {
        return run(Processors::builtIn, args);
    }

    /**
     * The same with a catalogue of processors.
     *
     * @param processors asked once, by the commands that need it
     * @return the exit status
     */
    public static int run(Supplier<Processors> processors, String... args) {
        PrintStream err = new PrintStream(System.err, false, StandardCharsets.UTF_8);
        return run(System.out, err, System.getenv(), new Cancellation(), processors, args);
    }

    private static Supplier<Processors> installed(Map<String, String> environment, PrintStream err) {
        return () -> PlugIns.processors(environment, sentence -> err.println("moveout: " + sentence));
    }

    /**
     * Runs the command line.
     *
     * @param out          standard output, taken as UTF-8
     * @param err          standard error
     * @param environment  the variables of the environment
     * @param cancellation tells when to stop
     */
    static int run(OutputStream out, PrintStream err, Map<String, String> environment, Cancellation cancellation,
            String... args) {
        return run(out, err, environment, cancellation, installed(environment, err), args);
    }

    private static int run(OutputStream out, PrintStream err, Map<String, String> environment,
            Cancellation cancellation, Supplier<Processors> processors, String... args) {
        StandardOutput output = new StandardOutput(out);
        List<String> words = List.of(args);
        try {
            int status = dispatch(output, err, environment, cancellation, processors, words);
            output.flush();
            return status;
        } catch (StandardOutput.ClosedByReader e) {
            return ExitStatus.DONE;
        } catch (Throwable e) {
            Failure failure = Failure.of(e);
            err.println("moveout: " + failure.sentence());
            if (words.contains("--debug")) {
                e.printStackTrace(err);
            }
            if (words.contains("--json")) {
                report(output, failure);
            }
            return failure.status();
        } finally {
            err.flush();
        }
    }

    /** Keeps the promise of one JSON document on standard output, if nothing was written there yet. */
    private static void report(StandardOutput output, Failure failure) {
        if (!output.discard()) {
            return;
        }
        try {
            new JsonWriter(output).beginObject().field("error", failure.sentence()).field("status", failure.status())
                    .end();
            output.flush();
        } catch (IOException e) {
            // the sentence is on standard error already, and there is nobody left to tell
            output.discard();
        }
    }

    private static int dispatch(StandardOutput out, PrintStream err, Map<String, String> environment,
            Cancellation cancellation, Supplier<Processors> processors, List<String> words) throws UsageException, IOException {
        String name = words.isEmpty() ? "" : words.get(0);
        if (name.isEmpty()) {
            StandardOutput overview = new StandardOutput(err);
            overview(overview);
            overview.flush();
            return ExitStatus.USAGE;
        }
        if (name.equals("--help") || name.equals("-h") || name.equals("help") && words.size() == 1) {
            overview(out);
            return ExitStatus.DONE;
        }
        if (name.equals("--version") || name.equals("-V")) {
            version(out, words.contains("--json"));
            return ExitStatus.DONE;
        }
        boolean help = name.equals("help");
        if (help) {
            name = words.get(1);
        }
        Arguments arguments = new Arguments(name);
        Command command = Commands.create(name, arguments);
        if (command == null) {
            throw new UsageException(unknown(name));
        }
        CommonOptions common = new CommonOptions(arguments);
        List<String> rest = words.subList(1, words.size());
        List<String> options = rest.contains("--") ? rest.subList(0, rest.indexOf("--")) : rest;
        if (help || options.contains("--help") || options.contains("-h")) {
            out.write(arguments.help());
            return ExitStatus.DONE;
        }
        if (options.contains("--version")) {
            version(out, options.contains("--json"));
            return ExitStatus.DONE;
        }
        arguments.read(rest);
        Session session = new Session(out, err, common, environment, cancellation, processors);
        return withTemporaryFolder(common.tmp(), environment, () -> command.run(session));
    }

    private interface Work {
        int run() throws UsageException, IOException;
    }

    private static int withTemporaryFolder(Path tmp, Map<String, String> environment, Work work)
            throws UsageException, IOException {
        if (tmp != null && !(Files.isDirectory(tmp) && Files.isWritable(tmp))) {
            throw new UsageException("--tmp: " + tmp + " is no folder that can be written to.");
        }
        String variable = environment.getOrDefault("TMPDIR", "");
        String chosen = tmp != null ? tmp.toAbsolutePath().toString() : variable;
        if (chosen.isEmpty() || !Files.isDirectory(Path.of(chosen))) {
            return work.run();
        }
        String before = System.setProperty(TMPDIR, chosen);
        try {
            return work.run();
        } finally {
            System.setProperty(TMPDIR, before);
        }
    }

    private static String unknown(String name) {
        if (name.startsWith("-")) {
            return "The command comes first, then its options, so '" + name + "' cannot stand here; see 'moveout "
                    + "--help'.";
        }
        String hint = NearNames.hint(name, Commands.names());
        return "There is no command '" + name + "'; "
                + (hint.isEmpty() ? "there are " + String.join(", ", Commands.names()) + "." : hint);
    }

    private static void overview(StandardOutput out) throws IOException {
        out.line("Moveout: SEG-Y seismic data of any size, on an ordinary computer.");
        out.line("");
        out.line("Usage: moveout                       open the workbench");
        out.line("       moveout COMMAND [ARGUMENTS]   run a command without a display");
        out.line("       moveout COMMAND --help        say what a command takes");
        out.line("");
        TextTable table = new TextTable(out, "  ").column("Command", TextTable.Align.LEFT).column("",
                TextTable.Align.LEFT);
        for (Commands.Entry e : Commands.all()) {
            table.row(e.name(), e.summary());
        }
        table.end();
        out.line("");
        out.line("Exit status: 0 done, 1 failed, 2 wrong usage, 3 verification found a difference, 130 cancelled.");
    }

    private static void version(StandardOutput out, boolean json) throws IOException {
        String java = System.getProperty("java.version");
        if (json) {
            new JsonWriter(out).beginObject().field("version", Version.NUMBER).field("java", java).end();
        } else {
            out.line(Version.TOOL + " (Java " + java + ")");
        }
    }
}
