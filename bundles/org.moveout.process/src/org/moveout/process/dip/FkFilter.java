// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.dip;

import java.util.Arrays;

import org.moveout.process.MultichannelProcessor;
import org.moveout.process.Workspace;
import org.moveout.process.spectrum.FloatFft;
import org.moveout.process.spectrum.PowerScale;

/**
 * Multiplies the two-dimensional transform of a gather by the weights of a zone of dips; see {@link FkFactory}.
 * <p>
 * Rows are transformed along time in place; then a few frequencies at a time are gathered into columns, transformed
 * along the traces, weighted and put back. Rows of zeros beyond the gather are not stored.
 *
 * @param zone   the dips
 * @param reject whether they go or stay
 * @param pad    zeros to add at least, as a part of the traces and samples
 */
record FkFilter(DipZone zone, boolean reject, double pad) implements MultichannelProcessor.Kernel {
    /** Frequencies that lie in one cache line. */
    private static final int COLUMNS = 8;
    /** Keeps rows from meeting in the same sets of the cache. */
    private static final int GAP = 16;

    @Override
    public void apply(MultichannelProcessor.Traces traces, Workspace workspace) {
        int count = traces.count();
        if (count < 2) {
            return;
        }
        int samples = traces.samples();
        float[] data = traces.data();
        int rowLength = padded(samples);
        int columnLength = padded(count);
        int stride = rowLength + GAP;
        FloatFft rows = FloatFft.of(workspace, rowLength);
        float[] panel = workspace.floats(0, Math.multiplyExact(count, stride));
        int exponent = PowerScale.exponent(data, 0, count * samples);
        for (int t = 0; t < count; t++) {
            int row = t * stride;
            System.arraycopy(data, t * samples, panel, row, samples);
            PowerScale.scale(panel, row, row + samples, exponent);
            Arrays.fill(panel, row + samples, row + rowLength, 0);
            if (traces.live()[t]) {
                rows.realForward(panel, row);
            }
        }
        columns(panel, count, stride, rowLength, columnLength, workspace);
        for (int t = 0; t < count; t++) {
            if (traces.live()[t]) {
                rows.realInverse(panel, t * stride);
                System.arraycopy(panel, t * stride, data, t * samples, samples);
                PowerScale.scale(data, t * samples, (t + 1) * samples, -exponent);
            }
        }
    }

    private int padded(int length) {
        return FloatFft.lengthFor((long) Math.ceil(length * (1 + pad)));
    }

    private void columns(float[] panel, int count, int stride, int rowLength, int columnLength, Workspace workspace) {
        FloatFft fft = FloatFft.of(workspace, columnLength);
        float[] weights = workspace.floats(1, COLUMNS * columnLength);
        int pairs = 2 * columnLength;
        float[] block = workspace.floats(2, COLUMNS * pairs);
        // the first pair of a row holds the lowest and the highest frequency, both real
        for (int i = 0; i < 2; i++) {
            Arrays.fill(block, 0, pairs, 0);
            for (int t = 0; t < count; t++) {
                block[2 * t] = panel[t * stride + i];
            }
            zone.weights(0.5 * i, reject, columnLength, weights, 0);
            filter(fft, block, 0, weights, 0, columnLength);
            for (int t = 0; t < count; t++) {
                panel[t * stride + i] = block[2 * t];
            }
        }
        for (int f = 1; f < rowLength / 2; f += COLUMNS) {
            int n = Math.min(COLUMNS, rowLength / 2 - f);
            boolean all = true;
            for (int c = 0; c < n; c++) {
                all &= zone.weights((double) (f + c) / rowLength, reject, columnLength, weights, c * columnLength);
            }
            if (all) {
                continue;
            }
            for (int t = 0; t < count; t++) {
                for (int c = 0; c < n; c++) {
                    block[c * pairs + 2 * t] = panel[t * stride + 2 * (f + c)];
                    block[c * pairs + 2 * t + 1] = panel[t * stride + 2 * (f + c) + 1];
                }
            }
            for (int c = 0; c < n; c++) {
                Arrays.fill(block, c * pairs + 2 * count, (c + 1) * pairs, 0);
                filter(fft, block, c * pairs, weights, c * columnLength, columnLength);
            }
            for (int t = 0; t < count; t++) {
                for (int c = 0; c < n; c++) {
                    panel[t * stride + 2 * (f + c)] = block[c * pairs + 2 * t];
                    panel[t * stride + 2 * (f + c) + 1] = block[c * pairs + 2 * t + 1];
                }
            }
        }
    }

    private static void filter(FloatFft fft, float[] block, int offset, float[] weights, int first, int n) {
        fft.complexForward(block, offset);
        for (int q = 0; q < n; q++) {
            block[offset + 2 * q] *= weights[first + q];
            block[offset + 2 * q + 1] *= weights[first + q];
        }
        fft.complexInverse(block, offset);
    }
}
