// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;

/**
 * A processor that looks at neighbouring traces together and keeps their number and sampling: only the {@link Kernel}
 * is left to write. Immutable and thread-safe as far as the kernel is.
 * <p>
 * Samples that are not finite are kept from the kernel: they count as zero and come out as they went in. Dead traces
 * (no other value than zero, bad samples aside) stay as they are, whatever the kernel does to them.
 * <p>
 * Along a line the kernel is told the place of the first trace, so that it can divide the line independently of the
 * buffers: its {@linkplain GatherBuffer#number number}, or where that is unknown the
 * {@linkplain HeaderBatch#firstTrace first trace} of the headers.
 */
public final class MultichannelProcessor implements Processor {
    private final Sampling sampling;
    private final Scope scope;
    private final int halo;
    private final Kernel kernel;
    private final List<HeaderKey> headers;

    /** What is done to the traces. Called by any number of threads at once, each with a workspace of its own. */
    public interface Kernel {
        /**
         * Changes traces in place.
         *
         * @param traces    the traces, at least one of them live and each with at least one sample
         * @param workspace scratch memory
         */
        void apply(Traces traces, Workspace workspace);
    }

    /**
     * Traces for a kernel. Mutable, belongs to one call.
     *
     * @param data    sample {@code s} of trace {@code t} is {@code data[t * samples + s]}; all finite
     * @param count   how many traces
     * @param samples samples of each
     * @param live    which traces are not dead; may be longer than there are traces
     * @param first   how many traces of the ensemble or of the line come before trace 0
     * @param headers their headers; not to be changed
     */
    public record Traces(float[] data, int count, int samples, boolean[] live, long first, HeaderBatch headers) {
    }

    private static final class Scratch {
        boolean[] live = new boolean[0];
        int[] places = new int[16];
        float[] values = new float[16];
        int bad;

        void keep(int place, float value) {
            if (bad == places.length) {
                places = Arrays.copyOf(places, 2 * bad);
                values = Arrays.copyOf(values, 2 * bad);
            }
            places[bad] = place;
            values[bad++] = value;
        }
    }

    /**
     * @param sampling of the traces
     * @param scope    what the kernel must see at once
     * @param halo     on how many traces to either side a trace depends, 0 unless the scope is {@link Scope#LINE}
     * @param kernel   what is done to them
     */
    public MultichannelProcessor(Sampling sampling, Scope scope, int halo, Kernel kernel) {
        this(sampling, scope, halo, kernel, List.of());
    }

    /**
     * @param sampling of the traces
     * @param scope    what the kernel must see at once
     * @param halo     on how many traces to either side a trace depends, 0 unless the scope is {@link Scope#LINE}
     * @param kernel   what is done to them
     * @param headers  the header columns that the kernel reads
     */
    public MultichannelProcessor(Sampling sampling, Scope scope, int halo, Kernel kernel, List<HeaderKey> headers) {
        this.headers = List.copyOf(headers);
        this.sampling = Objects.requireNonNull(sampling);
        this.scope = Objects.requireNonNull(scope);
        this.kernel = Objects.requireNonNull(kernel);
        this.halo = halo;
        if (halo < 0 || halo > 0 && scope != Scope.LINE) {
            throw new IllegalArgumentException("halo " + halo + " for " + scope);
        }
    }

    @Override
    public Scope scope() {
        return scope;
    }

    @Override
    public int halo() {
        return halo;
    }

    @Override
    public Sampling output() {
        return sampling;
    }

    @Override
    public List<HeaderKey> headers() {
        return headers;
    }

    @Override
    public void process(GatherBuffer gather, Workspace workspace) {
        int samples = sampling.count();
        if (gather.samples() != samples) {
            throw new IllegalArgumentException(gather.samples() + " samples instead of " + samples);
        }
        int traces = gather.traces();
        if (traces == 0 || samples == 0) {
            return;
        }
        float[] data = gather.data();
        Scratch scratch = workspace.retained(Scratch.class, Scratch::new);
        scratch.bad = 0;
        if (scratch.live.length < traces) {
            scratch.live = new boolean[traces];
        }
        boolean any = false;
        for (int t = 0; t < traces; t++) {
            scratch.live[t] = clean(data, t * samples, samples, scratch);
            any |= scratch.live[t];
        }
        if (any) {
            kernel.apply(new Traces(data, traces, samples, scratch.live, first(gather), gather.headers()),
                    workspace);
            for (int t = 0; t < traces; t++) {
                if (!scratch.live[t]) {
                    Arrays.fill(data, t * samples, (t + 1) * samples, 0);
                }
            }
        }
        for (int i = 0; i < scratch.bad; i++) {
            data[scratch.places[i]] = scratch.values[i];
        }
    }

    private long first(GatherBuffer gather) {
        if (scope != Scope.LINE) {
            return 0;
        }
        // stacked traces have no numbers of the data that the flow began with
        return gather.number(0) >= 0 ? gather.number(0) : gather.headers().firstTrace();
    }

    /** Sets bad samples to zero and keeps them in mind; tells whether anything is left. */
    private static boolean clean(float[] data, int offset, int samples, Scratch scratch) {
        float spoilt = 0;
        boolean dead = true;
        for (int s = 0; s < samples; s++) {
            float v = data[offset + s];
            // zero for finite values, NaN for all others
            spoilt += v * 0f;
            dead &= v == 0;
        }
        if (spoilt == 0) {
            return !dead;
        }
        dead = true;
        for (int s = offset; s < offset + samples; s++) {
            if (!Float.isFinite(data[s])) {
                scratch.keep(s, data[s]);
                data[s] = 0;
            }
            dead &= data[s] == 0;
        }
        return !dead;
    }
}
