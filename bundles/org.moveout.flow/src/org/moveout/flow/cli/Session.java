// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.Supplier;

import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.data.task.TaskProgress;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.process.Processors;

/** What a command works with while it runs: its output, its progress display and the user's wish to stop. */
final class Session {
    /** Work that reports progress but is no {@link Task} of its own. */
    interface Work<R> {
        R run(Progress progress) throws IOException, UsageException;
    }

    private final StandardOutput out;
    private final PrintStream err;
    private final boolean json;
    private final ProgressMode mode;
    private final Map<String, String> environment;
    private final Cancellation cancellation;
    private final Supplier<Processors> processors;
    private JsonWriter document;

    Session(StandardOutput out, PrintStream err, CommonOptions options, Map<String, String> environment,
            Cancellation cancellation, Supplier<Processors> processors) {
        this.processors = processors;
        this.out = out;
        this.err = err;
        this.environment = environment;
        this.cancellation = cancellation;
        json = options.json();
        mode = options.progress();
    }

    /** Where text goes. */
    StandardOutput out() {
        return out;
    }

    /** Whether one JSON document is wanted instead of text. */
    boolean json() {
        return json;
    }

    /** The JSON document. */
    JsonWriter document() {
        if (document == null) {
            document = new JsonWriter(out);
        }
        return document;
    }

    /** The catalogue of processors. */
    Processors processors() {
        return processors.get();
    }

    /** Says something that is not part of the result. */
    void note(String sentence) {
        err.println("moveout: " + sentence);
    }

    /** Throws if the user wants to stop. */
    void checkCancelled() {
        if (cancellation.requested()) {
            throw new CancelledException();
        }
    }

    /** Runs a task and shows its progress. */
    <R> R run(Task<R> task) throws IOException {
        try {
            return show(task::run);
        } catch (UsageException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs work and shows its progress. */
    <R> R show(Work<R> work) throws IOException, UsageException {
        ProgressMode how = mode;
        if (how == ProgressMode.AUTO) {
            how = Terminal.attached(environment) ? ProgressMode.BAR : ProgressMode.LINES;
        }
        ProgressDisplay display = new ProgressDisplay(err, how, Terminal.width(environment), System::nanoTime);
        TaskProgress progress = new TaskProgress(display::report, cancellation::requested);
        String end = "failed";
        try {
            R result = work.run(progress);
            end = "done";
            return result;
        } catch (CancelledException e) {
            end = "cancelled";
            throw e;
        } finally {
            display.end(progress.state(), end);
        }
    }
}
