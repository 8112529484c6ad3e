// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.blosc;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Cleaner;

/**
 * Frees a zstd context, which is memory outside the heap that zstd-jni itself never gives back, when its owner has
 * become garbage. Encoders and decoders so need no closing.
 */
final class NativeContext {
    private static final Cleaner CLEANER = Cleaner.create();

    private NativeContext() {
    }

    /** Ties a context, which must not refer to its owner, to the life of the owner. */
    static void freeWith(Object owner, Closeable context) {
        CLEANER.register(owner, () -> {
            try {
                context.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
