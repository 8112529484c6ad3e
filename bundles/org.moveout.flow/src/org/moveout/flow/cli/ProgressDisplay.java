// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.LongSupplier;

import org.moveout.data.task.ProgressState;
import org.moveout.flow.cli.text.JsonWriter;
import org.moveout.flow.cli.text.Quantities;

/**
 * Shows progress on standard error. Thread-safe.
 * <p>
 * Bar and lines say nothing about work that ends within the first moments.
 */
final class ProgressDisplay {
    private static final long BAR_DELAY = 300_000_000L;
    private static final long LINE_DELAY = 2_000_000_000L;
    private static final long LINE_INTERVAL = 5_000_000_000L;
    private static final long JSON_INTERVAL = 250_000_000L;
    private static final int LEAST_BAR = 8;

    private final PrintStream err;
    private final ProgressMode mode;
    private final int width;
    private final LongSupplier clock;
    private final long start;
    private long nextDue;
    private String phase = "";
    private boolean drawn;
    private ProgressState last;

    /**
     * @param mode  any but {@link ProgressMode#AUTO}
     * @param width characters of a terminal line
     * @param clock nanoseconds
     */
    ProgressDisplay(PrintStream err, ProgressMode mode, int width, LongSupplier clock) {
        this.err = err;
        this.mode = mode;
        this.width = width;
        this.clock = clock;
        start = clock.getAsLong();
        nextDue = start + switch (mode) {
        case BAR -> BAR_DELAY;
        case LINES -> LINE_DELAY;
        default -> 0;
        };
    }

    /** Takes a report. */
    synchronized void report(ProgressState state) {
        last = state;
        long now = clock.getAsLong();
        boolean newPhase = !state.phase().equals(phase);
        boolean due = now - nextDue >= 0;
        switch (mode) {
        case BAR -> {
            if (due) {
                draw(bar(state, width - 1));
                drawn = true;
            }
        }
        case LINES -> {
            if (due) {
                err.println(state.line());
                drawn = true;
                nextDue = now + LINE_INTERVAL;
            }
        }
        case JSON -> {
            if (due || newPhase) {
                json(state, "running");
                nextDue = now + JSON_INTERVAL;
            }
        }
        default -> {
            // nobody wants to know
        }
        }
        phase = state.phase();
    }

    /**
     * Ends the display.
     *
     * @param state the last state
     * @param how   "done", "failed" or "cancelled"
     */
    synchronized void end(ProgressState state, String how) {
        if (mode == ProgressMode.JSON) {
            json(state, how);
        } else if (drawn) {
            String line = last.phase() + ": " + how + ", "
                    + (state.done() > 0 ? Quantities.count(state.done()) + " " + state.unit() + ", " : "")
                    + ProgressState.clock(state.elapsed()) + " elapsed";
            if (mode == ProgressMode.BAR) {
                draw(line);
                err.println();
            } else {
                err.println(line);
            }
        }
        err.flush();
    }

    private void draw(String line) {
        err.print("\r" + (line.length() >= width ? line.substring(0, width - 1) : line) + "\033[K");
        err.flush();
    }

    static String bar(ProgressState s, int width) {
        StringBuilder tail = new StringBuilder();
        if (!Double.isNaN(s.rate())) {
            tail.append("  ").append(Quantities.count(Math.round(s.rate()))).append(' ').append(s.unit()).append("/s");
        }
        tail.append("  ").append(ProgressState.clock(s.elapsed()));
        if (!Double.isNaN(s.secondsLeft())) {
            tail.append(", ").append(ProgressState.clock(s.secondsLeft())).append(" left");
        }
        StringBuilder line = new StringBuilder(s.phase());
        if (Double.isNaN(s.fraction())) {
            line.append("  ").append(Quantities.count(s.done())).append(' ').append(s.unit());
            return line.append(tail).toString();
        }
        int percent = (int) Math.floor(s.fraction() * 100);
        String shown = (percent < 10 ? "  " : percent < 100 ? " " : "") + percent + " %";
        int room = width - line.length() - tail.length() - shown.length() - 5;
        line.append("  ");
        if (room >= LEAST_BAR) {
            int cells = Math.min(room, 40);
            int full = (int) Math.floor(s.fraction() * cells);
            line.append('[').append("#".repeat(full)).append(".".repeat(cells - full)).append("] ");
        }
        return line.append(shown).append(tail).toString();
    }

    private void json(ProgressState s, String status) {
        StringWriter text = new StringWriter();
        try {
            JsonWriter.oneLine(text).beginObject().field("status", status).field("phase", s.phase())
                    .field("done", s.done()).field("total", s.total()).field("unit", s.unit())
                    .field("fraction", s.fraction()).field("elapsed_s", s.elapsed()).field("rate", s.rate())
                    .field("left_s", s.secondsLeft()).end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        err.print(text);
        err.flush();
    }
}
