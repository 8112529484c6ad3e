// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.preview;

import java.io.IOException;

import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.data.WindowSource;
import org.moveout.data.order.OrderedSource;
import org.moveout.data.order.TraceOrder;
import org.moveout.data.task.Progress;

/**
 * A stack with each trace repeated for every trace of its gather. Thread-safe as far as the stack is.
 *
 * @param stack      one trace for each gather
 * @param gathers    of the dataset that was stacked
 * @param traceCount of that dataset
 */
record RepeatedSource(WindowSource stack, Gathers gathers, long traceCount) implements WindowSource {
    @Override
    public Sampling sampling() {
        return stack.sampling();
    }

    @Override
    public TraceBlock read(Window window, Progress progress) throws IOException {
        checkInside(window);
        long[] stacked = new long[window.traceCount()];
        for (int c = 0; c < stacked.length; c++) {
            stacked[c] = gathers.of().applyAsInt(window.trace(c));
        }
        Window all = new Window(new TraceRange(0, stacked.length), window.samples(), 1);
        return new TraceBlock(window, new OrderedSource(stack, TraceOrder.of(stacked)).read(all, progress).data());
    }
}
