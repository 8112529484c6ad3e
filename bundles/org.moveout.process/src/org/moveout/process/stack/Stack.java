// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.stack;

import java.util.List;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Processor;
import org.moveout.process.Scope;
import org.moveout.process.Workspace;

/**
 * Stacks ensembles by a {@link Method} and writes the headers of the result. Immutable and thread-safe.
 *
 * @param output         sampling of the traces
 * @param method         how samples are put together
 * @param changedHeaders those of offset, stacked traces, trace identification and trace in ensemble that the data has
 */
record Stack(Sampling output, Method method, List<HeaderKey> changedHeaders) implements Processor {
    /** Puts the samples of some traces together. */
    interface Method {
        /**
         * Stacks traces.
         *
         * @param data    traces one after the other
         * @param live    the parts of them that count
         * @param samples length of a trace
         * @param out     receives the result
         */
        void stack(float[] data, LiveParts live, int samples, float[] out, Workspace workspace);
    }

    /** Validates the values. */
    Stack {
        changedHeaders = List.copyOf(changedHeaders);
    }

    @Override
    public Scope scope() {
        return Scope.ENSEMBLE;
    }

    @Override
    public boolean stacks() {
        return true;
    }

    @Override
    public List<HeaderKey> headers() {
        return changedHeaders;
    }

    @Override
    public void process(GatherBuffer gather, Workspace workspace) {
        int samples = output.count();
        if (gather.samples() != samples) {
            throw new IllegalArgumentException(gather.samples() + " samples instead of " + samples);
        }
        LiveParts live = workspace.retained(LiveParts.class, LiveParts::new);
        live.find(gather.data(), gather.traces(), samples);
        float[] out = workspace.floats(0, samples);
        method.stack(gather.data(), live, samples, out, workspace);
        boolean empty = gather.traces() == 0;
        gather.reshape(1, output);
        System.arraycopy(out, 0, gather.data(), 0, samples);
        if (!empty) {
            writeHeaders(gather.headers(), live.count());
        }
    }

    private void writeHeaders(HeaderBatch headers, int stacked) {
        for (HeaderKey key : changedHeaders) {
            long value = key.equals(HeaderKey.OFFSET) ? 0
                    : key.equals(StackFactory.STACKED) ? stacked : key.equals(HeaderKey.TRACE_ID) && stacked == 0 ? 2 : 1;
            int column = headers.indexOf(key);
            headers.setLong(column, 0, Math.min(value, most(headers.columns().get(column).type())));
        }
        if (headers.count() > 1) {
            headers.set(headers.firstTrace(), 1);
        }
    }

    /** The fold of an enormous ensemble is cut down to what its header holds. */
    private static long most(HeaderType type) {
        return switch (type) {
        case INT8 -> Byte.MAX_VALUE;
        case UINT8 -> 0xff;
        case INT16 -> Short.MAX_VALUE;
        case UINT16 -> 0xffff;
        default -> Integer.MAX_VALUE;
        };
    }
}
