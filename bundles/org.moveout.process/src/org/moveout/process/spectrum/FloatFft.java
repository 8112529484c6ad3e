// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.spectrum;

import java.util.HashMap;
import java.util.Map;

import org.jtransforms.fft.FloatFFT_1D;
import org.jtransforms.utils.CommonUtils;
import org.moveout.process.Workspace;

/**
 * The Fourier transform of one length, a power of two, in single precision, for filters that transform many traces. The
 * error is about 1e-6 of the largest value. Not thread-safe: one for each thread. Works on the calling thread only.
 */
public final class FloatFft {
    static {
        // transforms of 8192 and more samples would otherwise start threads of the library's own
        CommonUtils.setThreadsBeginN_1D_FFT_2Threads(Long.MAX_VALUE);
        CommonUtils.setThreadsBeginN_1D_FFT_4Threads(Long.MAX_VALUE);
    }

    private final int length;
    private final FloatFFT_1D fft;

    /** The transforms a thread has used. */
    private static final class Tables {
        final Map<Integer, FloatFft> byLength = new HashMap<>();
    }

    private FloatFft(int length) {
        if (length < 2 || Integer.bitCount(length) != 1) {
            throw new IllegalArgumentException(length + " is not a power of two from 2 on");
        }
        this.length = length;
        fft = new FloatFFT_1D(length);
    }

    /**
     * The transform of that length that belongs to a workspace; its tables are made once.
     *
     * @param length a power of two, at least 2
     */
    public static FloatFft of(Workspace workspace, int length) {
        return workspace.retained(Tables.class, Tables::new).byLength.computeIfAbsent(length, FloatFft::new);
    }

    /** The smallest power of two, from 8 on, that holds so many samples. */
    public static int lengthFor(long samples) {
        return RealFft.lengthFor(samples);
    }

    /** Samples of a real series, or pairs of a complex one. */
    public int length() {
        return length;
    }

    /**
     * Transforms a real series in place with the kernel exp(-2 pi i k n / N).
     *
     * @param a      holds {@link #length()} samples; then Re 0, Re N/2, Re 1, Im 1, Re 2, Im 2, ...
     * @param offset where they begin
     */
    public void realForward(float[] a, int offset) {
        fft.realForward(a, offset);
    }

    /** Undoes {@link #realForward}. */
    public void realInverse(float[] a, int offset) {
        fft.realInverse(a, offset, true);
    }

    /**
     * Transforms a complex series in place with the kernel exp(-2 pi i k n / N).
     *
     * @param a      holds Re 0, Im 0, Re 1, Im 1, ...: {@link #length()} pairs
     * @param offset where they begin
     */
    public void complexForward(float[] a, int offset) {
        fft.complexForward(a, offset);
    }

    /** Undoes {@link #complexForward}. */
    public void complexInverse(float[] a, int offset) {
        fft.complexInverse(a, offset, true);
    }
}
