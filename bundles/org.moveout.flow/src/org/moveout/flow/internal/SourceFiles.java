// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

/** Names of the files in the {@code source/} directory of a store. */
public final class SourceFiles {
    /** The 3200-byte textual header. */
    public static final String TEXTUAL = "textual.bin";
    /** The 400-byte binary header. */
    public static final String BINARY = "binary.bin";
    /** Everything between binary header and first trace. */
    public static final String EXTENDED = "extended.bin";
    /** Everything after the last whole trace. */
    public static final String TRAILER = "trailer.bin";

    private SourceFiles() {
    }
}
