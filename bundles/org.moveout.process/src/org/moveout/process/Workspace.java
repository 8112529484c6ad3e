// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Scratch memory of one thread, kept from call to call so that processing allocates nothing.
 * <p>
 * Not thread-safe. Contents mean nothing at the beginning of a {@link Processor#process} call: the processors of a
 * chain share one workspace.
 */
public final class Workspace {
    private final Map<Class<?>, Object> retained = new HashMap<>();
    private float[][] floats = new float[4][0];

    /**
     * A scratch array.
     *
     * @param slot   which one, from 0 on; arrays of different slots are different
     * @param length how long it must be at least
     * @return an array with any contents, valid to the end of the call
     */
    public float[] floats(int slot, int length) {
        if (slot >= floats.length) {
            floats = Arrays.copyOf(floats, slot + 1);
        }
        float[] array = floats[slot];
        if (array == null || array.length < length) {
            array = new float[length];
            floats[slot] = array;
        }
        return array;
    }

    /**
     * Scratch of a processor's own type (filter state, transform tables), made at the first call and kept.
     *
     * @param type what it is; there is one object of each type
     * @param make makes it
     */
    public <T> T retained(Class<T> type, Supplier<? extends T> make) {
        Object object = retained.get(type);
        if (object == null) {
            object = make.get();
            retained.put(type, object);
        }
        return type.cast(object);
    }
}
