// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.spectrum;

import java.util.HashMap;
import java.util.Map;

import org.jtransforms.fft.DoubleFFT_1D;
import org.jtransforms.utils.CommonUtils;
import org.moveout.process.Workspace;

/**
 * The Fourier transform of real series of one length, a power of two. Not thread-safe: one for each thread. Works on
 * the calling thread only.
 */
public final class RealFft {
    static {
        // transforms of 8192 and more samples would otherwise start threads of the library's own
        CommonUtils.setThreadsBeginN_1D_FFT_2Threads(Long.MAX_VALUE);
        CommonUtils.setThreadsBeginN_1D_FFT_4Threads(Long.MAX_VALUE);
    }

    private final int length;
    private final DoubleFFT_1D fft;

    /** The transforms of a workspace, by length. */
    private static final class Tables {
        final Map<Integer, RealFft> byLength = new HashMap<>();
    }

    /**
     * Makes the tables of a transform.
     *
     * @param length a power of two, at least 8
     */
    public RealFft(int length) {
        if (length < 8 || Integer.bitCount(length) != 1) {
            throw new IllegalArgumentException(length + " is not a power of two from 8 on");
        }
        this.length = length;
        fft = new DoubleFFT_1D(length);
    }

    /** The transform of a thread, made at the first call and kept in its workspace. */
    public static RealFft of(int length, Workspace workspace) {
        return workspace.retained(Tables.class, Tables::new).byLength.computeIfAbsent(length, RealFft::new);
    }

    /** The smallest power of two, from 8 on, that holds so many samples. */
    public static int lengthFor(long samples) {
        if (samples > 1 << 30) {
            throw new IllegalArgumentException(samples + " samples are too many for one transform");
        }
        return (int) Math.max(8, Long.highestOneBit(Math.max(1, samples - 1)) << 1);
    }

    /** How many samples are transformed. */
    public int length() {
        return length;
    }

    /**
     * Transforms in place with the kernel exp(-2 pi i k n / N).
     *
     * @param a {@link #length()} samples, and perhaps more, which stay as they are; then Re 0, Re N/2, Re 1, Im 1, Re 2,
     *          Im 2, ...
     */
    public void forward(double[] a) {
        fft.realForward(a);
    }

    /** Undoes {@link #forward}. */
    public void inverse(double[] a) {
        fft.realInverse(a, true);
    }
}
