// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import java.util.Arrays;

/**
 * Numbers different keys in the order in which they are first seen. As long as they rise nothing is hashed, so sorted
 * data costs the keys alone.
 */
final class KeyTable {
    private static final int MOST = 1 << 28;

    private final int width;
    private long[] values;
    private int size;
    private boolean rising = true;
    private int[] slots;
    /** The key asked for last: its neighbours are the likeliest to come next. */
    private int recent;

    /**
     * @param width how many values make a key
     */
    KeyTable(int width) {
        this.width = width;
        values = new long[64 * width];
    }

    int size() {
        return size;
    }

    /** Value number {@code k} of key number {@code id}. */
    long value(int id, int k) {
        return values[id * width + k];
    }

    /** Whether keys were first seen in ascending order. */
    boolean isRising() {
        return rising;
    }

    /** The number of a key, a new one if it has not been seen. */
    int number(long[] key) {
        if (recent + 1 < size && compare(key, recent + 1) == 0) {
            recent++;
        } else if (recent > 0 && compare(key, recent - 1) == 0) {
            recent--;
        } else {
            recent = lookUp(key);
        }
        return recent;
    }

    private int lookUp(long[] key) {
        if (rising) {
            int c = size == 0 ? 1 : compare(key, size - 1);
            if (c > 0) {
                return append(key);
            }
            if (c == 0) {
                return size - 1;
            }
            int there = search(key);
            if (there >= 0) {
                return there;
            }
            rising = false;
            hashAll();
        }
        int at = slot(key);
        if (slots[at] != 0) {
            return slots[at] - 1;
        }
        int id = append(key);
        slots[at] = id + 1;
        if (size > slots.length / 2) {
            hashAll();
        }
        return id;
    }

    private int append(long[] key) {
        if (size == MOST || (size + 1L) * width > Integer.MAX_VALUE - 8) {
            throw new OutOfMemoryError("more than " + size + " gathers");
        }
        if ((size + 1) * width > values.length) {
            values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8L, values.length * 2L));
        }
        System.arraycopy(key, 0, values, size * width, width);
        return size++;
    }

    /** Keys rise: the number of one, or a negative value. */
    private int search(long[] key) {
        int from = 0;
        int to = size - 1;
        while (from <= to) {
            int mid = (from + to) >>> 1;
            int c = compare(key, mid);
            if (c == 0) {
                return mid;
            }
            if (c < 0) {
                to = mid - 1;
            } else {
                from = mid + 1;
            }
        }
        return -1;
    }

    private void hashAll() {
        slots = new int[Integer.highestOneBit(Math.max(32, size)) * 4];
        long[] key = new long[width];
        for (int id = 0; id < size; id++) {
            System.arraycopy(values, id * width, key, 0, width);
            slots[slot(key)] = id + 1;
        }
    }

    private int slot(long[] key) {
        long h = 0;
        for (long v : key) {
            h = (h ^ v) * 0x9E3779B97F4A7C15L;
            h ^= h >>> 32;
        }
        int mask = slots.length - 1;
        int at = (int) h & mask;
        while (slots[at] != 0 && compare(key, slots[at] - 1) != 0) {
            at = at + 1 & mask;
        }
        return at;
    }

    private int compare(long[] key, int id) {
        for (int k = 0; k < width; k++) {
            int c = Long.compare(key[k], values[id * width + k]);
            if (c != 0) {
                return c;
            }
        }
        return 0;
    }

    /** Orders two keys by their numbers. */
    int compare(int a, int b) {
        for (int k = 0; k < width; k++) {
            int c = Long.compare(value(a, k), value(b, k));
            if (c != 0) {
                return c;
            }
        }
        return 0;
    }

    /** The numbers in ascending order of their keys. */
    int[] ascending() {
        int[] ids = new int[size];
        Arrays.setAll(ids, i -> i);
        if (!rising) {
            IndexSort.sort(ids, this::compare);
        }
        return ids;
    }
}
