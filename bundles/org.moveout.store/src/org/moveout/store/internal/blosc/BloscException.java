// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.blosc;

import java.io.IOException;

/** A container that cannot be decoded. The message continues a sentence that begins with the name of the file. */
public final class BloscException extends IOException {
    private static final long serialVersionUID = 1L;

    BloscException(String message) {
        super(message);
    }

    BloscException(String message, Throwable cause) {
        super(message, cause);
    }
}
