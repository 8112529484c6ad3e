// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Display;
import org.moveout.data.DataException;
import org.moveout.data.task.CancelledException;
import org.moveout.data.task.Progress;

/**
 * Makes frames on a thread of its own and hands them to the user-interface thread. Only the latest request is worked
 * on; one under way is given up if the latest shows something else.
 */
final class FramePipeline {
    /** A frame under way is finished if at least this part of it is still wanted. */
    private static final double STILL_WANTED = 0.3;

    private final Display display;
    private final FrameBuilder builder;
    private final LatestWorker<Frame.Request> worker;
    private final Consumer<Frame> ready;
    private final BiConsumer<Frame.Request, String> failed;

    /**
     * @param ready  receives frames, on the user-interface thread; owns their images
     * @param failed told why a request failed, on the user-interface thread
     */
    FramePipeline(Display display, Consumer<Frame> ready, BiConsumer<Frame.Request, String> failed) {
        this.display = display;
        this.ready = ready;
        this.failed = failed;
        builder = new FrameBuilder(display);
        worker = new LatestWorker<>("Moveout section", this::work);
    }

    void submit(Frame.Request request) {
        worker.submit(request);
    }

    /** Ends the thread; frames that are still under way are disposed. */
    void close() {
        worker.close();
    }

    private void work(Frame.Request request) {
        try {
            Frame frame = builder.build(request, cancellation(request));
            try {
                display.asyncExec(() -> ready.accept(frame));
            } catch (SWTException e) {
                frame.dispose();
            }
        } catch (CancelledException e) {
            // a later request is waiting, or the canvas is gone
            return;
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            builder.clear();
            tell(request, reason(request, e));
        }
    }

    private Progress cancellation(Frame.Request running) {
        return new Cancellation(() -> {
            Frame.Request next = worker.waiting();
            return worker.isClosed() || next != null
                    && (next.input() != running.input() || running.view().coveredBy(next.view()) < STILL_WANTED);
        });
    }

    private void tell(Frame.Request request, String reason) {
        try {
            display.asyncExec(() -> failed.accept(request, reason));
        } catch (SWTException e) {
            // the display is gone, and with it whoever could have been told
            return;
        }
    }

    /** What to tell the user about a failed request. */
    static String reason(Frame.Request request, Throwable e) {
        return switch (e) {
            case DataException d -> d.getMessage();
            case OutOfMemoryError m -> request.input().name()
                    + ": not enough memory to draw this part; close other sections or give Moveout more memory.";
            case IOException io -> request.input().name() + ": reading failed (" + io.getMessage()
                    + "); check that the file is still there, then press F to try again.";
            default -> request.input().name() + ": reading failed unexpectedly (" + e
                    + "); the file may have changed, so close it and open it again.";
        };
    }
}
