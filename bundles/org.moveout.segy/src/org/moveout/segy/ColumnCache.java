// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Blocks of header columns in memory, the least recently used dropped beyond a number of bytes. Thread-safe. */
final class ColumnCache {
    private record Place(HeaderField field, long block) {
    }

    private final long limit;
    private final LinkedHashMap<Place, Object> blocks = new LinkedHashMap<>(64, 0.75f, true);
    private long bytes;

    ColumnCache(long limit) {
        this.limit = limit;
    }

    /** The most bytes kept. */
    long limit() {
        return limit;
    }

    synchronized long bytes() {
        return bytes;
    }

    synchronized Object get(HeaderField field, long block) {
        return blocks.get(new Place(field, block));
    }

    /** Whether all of some fields are there for all blocks from one to another, both included. */
    synchronized boolean holds(List<HeaderField> fields, long from, long to) {
        for (long b = from; b <= to; b++) {
            for (HeaderField f : fields) {
                if (!blocks.containsKey(new Place(f, b))) {
                    return false;
                }
            }
        }
        return true;
    }

    synchronized void put(HeaderField field, long block, Object column) {
        long size = size(column);
        if (size > limit) {
            return;
        }
        Object old = blocks.put(new Place(field, block), column);
        bytes += size - (old == null ? 0 : size(old));
        var eldest = blocks.entrySet().iterator();
        while (bytes > limit && eldest.hasNext()) {
            Map.Entry<Place, Object> e = eldest.next();
            bytes -= size(e.getValue());
            eldest.remove();
        }
    }

    private static long size(Object column) {
        return switch (column) {
        case int[] a -> 4L * a.length;
        case long[] a -> 8L * a.length;
        default -> 8L * ((double[]) column).length;
        };
    }
}
