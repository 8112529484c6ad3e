// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.gather;

import java.util.Arrays;

import org.moveout.data.DataException;
import org.moveout.data.internal.numbers.IndexRoom;
import org.moveout.data.internal.numbers.IndexSort;
import org.moveout.data.internal.numbers.Ints;
import org.moveout.data.internal.numbers.Longs;

/**
 * Numbers different keys in the order in which they are first seen. As long as they rise nothing is hashed, so sorted
 * data costs the keys alone; else 8 to 16 bytes more for each key while the table is used.
 */
final class KeyTable {
    private static final int MOST = 1 << 28;

    private final int width;
    /** One for each value of a key. */
    private final Longs[] values;
    private final IndexRoom scratch;
    private int size;
    private boolean rising = true;
    private Ints slots;
    /** The key asked for last: its neighbours are the likeliest to come next. */
    private int recent;

    /**
     * @param width   how many values make a key
     * @param room    for the keys
     * @param scratch for what is needed to find them
     */
    KeyTable(int width, IndexRoom room, IndexRoom scratch) {
        this.width = width;
        this.scratch = scratch;
        values = new Longs[width];
        Arrays.setAll(values, k -> new Longs(room));
    }

    int size() {
        return size;
    }

    /** Value number {@code k} of key number {@code id}. */
    long value(int id, int k) {
        return values[k].get(id);
    }

    /** Whether keys were first seen in ascending order. */
    boolean isRising() {
        return rising;
    }

    /** The number of a key, a new one if it has not been seen. */
    int number(long[] key) throws DataException {
        if (recent + 1 < size && compare(key, recent + 1) == 0) {
            recent++;
        } else if (recent > 0 && compare(key, recent - 1) == 0) {
            recent--;
        } else {
            recent = lookUp(key);
        }
        return recent;
    }

    private int lookUp(long[] key) throws DataException {
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
        if (slots.get(at) != 0) {
            return slots.get(at) - 1;
        }
        int id = append(key);
        slots.set(at, id + 1);
        if (size > slots.size() / 2) {
            hashAll();
        }
        return id;
    }

    private int append(long[] key) throws DataException {
        if (size == MOST) {
            throw new DataException("There are more than " + size + " gathers of different keys, more than can be "
                    + "numbered; choose other headers.");
        }
        for (int k = 0; k < width; k++) {
            values[k].add(key[k]);
        }
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

    private void hashAll() throws DataException {
        slots = Ints.zeros(scratch, Integer.highestOneBit(Math.max(32, size)) * 4);
        long[] key = new long[width];
        for (int id = 0; id < size; id++) {
            for (int k = 0; k < width; k++) {
                key[k] = value(id, k);
            }
            slots.set(slot(key), id + 1);
        }
    }

    private int slot(long[] key) {
        long h = 0;
        for (long v : key) {
            h = (h ^ v) * 0x9E3779B97F4A7C15L;
            h ^= h >>> 32;
        }
        int mask = slots.size() - 1;
        int at = (int) h & mask;
        for (int id = slots.get(at); id != 0 && compare(key, id - 1) != 0; id = slots.get(at)) {
            at = at + 1 & mask;
        }
        return at;
    }

    private int compare(long[] key, int id) {
        for (int k = 0; k < width; k++) {
            int c = Long.compare(key[k], values[k].get(id));
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
    Ints ascending() throws DataException {
        return IndexSort.order(size, scratch, this::compare);
    }

    /** The values of all keys in the order of their numbers, one column for each; no key must be added any more. */
    Longs[] columns() {
        for (Longs column : values) {
            column.trim();
        }
        return values;
    }
}
