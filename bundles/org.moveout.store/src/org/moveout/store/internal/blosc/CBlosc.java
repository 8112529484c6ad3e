// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.blosc;

import java.util.Arrays;

import com.scalableminds.bloscjava.Blosc;

/** c-blosc itself, for codecs we have no need to decode in parts. Loaded only when such a container is met. */
final class CBlosc {
    private CBlosc() {
    }

    static byte[] decompress(byte[] container, int stored, int length) throws BloscException {
        byte[] all;
        try {
            all = Blosc.decompress(container.length == stored ? container : Arrays.copyOf(container, stored));
        } catch (RuntimeException | LinkageError e) {
            throw new BloscException("it is damaged or its codec is not available on this machine", e);
        }
        if (all.length != length) {
            throw new BloscException("it is damaged");
        }
        return all;
    }
}
