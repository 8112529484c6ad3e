// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/**
 * Small pieces of reading for a form: each request replaces the one before, and only the answer to the newest is
 * delivered, on the user-interface thread and only while the control is there. To be used on that thread.
 */
public final class Background {
    private final String name;
    private final Control owner;
    private final Display display;
    private long newest;

    /**
     * @param name  what is done, for people who look at threads
     * @param owner answers are for this control
     */
    public Background(String name, Control owner) {
        this.name = name;
        this.owner = owner;
        display = owner.getDisplay();
    }

    /**
     * Asks for something.
     *
     * @param work   done on another thread
     * @param done   given the answer
     * @param failed given what ended the work instead
     */
    public <T> void ask(Callable<T> work, Consumer<T> done, Consumer<Throwable> failed) {
        long number = ++newest;
        Job job = Job.createSystem(name, monitor -> {
            Runnable answer;
            try {
                T result = work.call();
                answer = () -> done.accept(result);
            } catch (Exception | LinkageError | OutOfMemoryError e) {
                answer = () -> failed.accept(e);
            }
            deliver(number, answer);
        });
        job.setPriority(Job.SHORT);
        job.schedule();
    }

    private void deliver(long number, Runnable answer) {
        if (!display.isDisposed()) {
            display.asyncExec(() -> {
                if (number == newest && !owner.isDisposed()) {
                    answer.run();
                }
            });
        }
    }

    /** Makes sure that no answer arrives any more, unless asked again. */
    public void forget() {
        newest++;
    }
}
