// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.task;

/**
 * How a task tells where it is and learns that it should stop. Thread-safe: workers may advance and poll at once.
 */
public interface Progress {
    /** Reports to nobody and is never cancelled. */
    Progress NONE = new Progress() {
        @Override
        public void begin(String phase, long total, String unit) {
            // nobody listens
        }

        @Override
        public void advance(long amount) {
            // nobody listens
        }

        @Override
        public boolean isCancelled() {
            return false;
        }

        @Override
        public Progress split(double share) {
            return this;
        }
    };

    /**
     * Begins a phase, which ends with the next one or with the task.
     *
     * @param phase what is done now: "Reading traces"
     * @param total how many units there are, -1 if that is not known
     * @param unit  what is counted, in the plural: "traces"
     */
    void begin(String phase, long total, String unit);

    /** Adds finished units to the current phase. Cheap: reports are throttled by the receiver. */
    void advance(long amount);

    /**
     * Says what of the current phase is being done, for displays: "gather 1,204 of 8,000". Forgotten with the phase. Does
     * nothing unless the receiver shows it.
     */
    default void at(String place) {
        // not shown
    }

    /** Whether the user asked to stop. Never waits. */
    boolean isCancelled();

    /**
     * A part of this progress for a sub-task with phases of its own.
     *
     * @param share how much of the whole the part stands for, between 0 and 1
     */
    Progress split(double share);

    /**
     * Throws {@link CancelledException} if the user asked to stop. May wait as long as the user holds the task, so a
     * thread that others wait for uses {@link #isCancelled()} instead.
     */
    default void checkCancelled() {
        if (isCancelled()) {
            throw new CancelledException();
        }
    }
}
