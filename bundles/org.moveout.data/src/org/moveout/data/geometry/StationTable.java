// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.geometry;

import java.util.Arrays;

/**
 * Collects the places of sources or receivers, each once, and counts the traces of each. Not thread-safe. Beyond a given
 * number of places further ones are left out.
 */
final class StationTable {
    private final int most;
    private double originX = Double.NaN;
    private double originY;
    private float[] dx = new float[256];
    private float[] dy = new float[256];
    private int[] traces = new int[256];
    private int[] slots = new int[1024];
    private int count;
    private boolean full;

    StationTable(int most) {
        this.most = most;
    }

    void add(double x, double y) {
        if (!Double.isFinite(x) || !Double.isFinite(y)) {
            return;
        }
        if (Double.isNaN(originX)) {
            originX = x;
            originY = y;
        }
        float px = (float) (x - originX) + 0f;
        float py = (float) (y - originY) + 0f;
        int slot = find(px, py);
        if (slots[slot] == 0) {
            if (count == most) {
                full = true;
                return;
            }
            if (count == dx.length) {
                dx = Arrays.copyOf(dx, count * 2);
                dy = Arrays.copyOf(dy, count * 2);
                traces = Arrays.copyOf(traces, count * 2);
            }
            dx[count] = px;
            dy[count] = py;
            slots[slot] = ++count;
            traces[count - 1] = 1;
            if (count * 2 > slots.length) {
                rehash();
            }
        } else {
            traces[slots[slot] - 1]++;
        }
    }

    private int find(float x, float y) {
        long bits = (long) Float.floatToIntBits(x) << 32 | Float.floatToIntBits(y) & 0xffffffffL;
        int at = (int) (bits * 0x9E3779B97F4A7C15L >>> 33) & slots.length - 1;
        while (slots[at] != 0 && (dx[slots[at] - 1] != x || dy[slots[at] - 1] != y)) {
            at = at + 1 & slots.length - 1;
        }
        return at;
    }

    private void rehash() {
        slots = new int[slots.length * 4];
        for (int i = 0; i < count; i++) {
            slots[find(dx[i], dy[i])] = i + 1;
        }
    }

    /** How many places there are. */
    int count() {
        return count;
    }

    /** Whether places were left out. */
    boolean isFull() {
        return full;
    }

    Stations build() {
        return new Stations(new Positions(count == 0 ? 0 : originX, count == 0 ? 0 : originY,
                Arrays.copyOf(dx, count), Arrays.copyOf(dy, count), count), Arrays.copyOf(traces, count));
    }
}
