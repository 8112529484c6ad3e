// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

import java.util.Objects;

/**
 * How the samples of a chunk are compressed inside their Blosc container.
 *
 * @param codec   the block codec
 * @param level   zstd level, 1 (fast) to 19 (small); 0 for {@link Codec#NONE}
 * @param shuffle how bytes are regrouped before compression
 */
public record Compression(Codec codec, int level, Shuffle shuffle) {
    /** The default: zstd level 1 on byte planes, planes of pure noise stored as they are. */
    public static final Compression DEFAULT = new Compression(Codec.ZSTD, 1, Shuffle.BYTE);

    /** A smaller, slower form for archives: zstd level 9 on byte planes. */
    public static final Compression SMALL = new Compression(Codec.ZSTD, 9, Shuffle.BYTE);

    /** No compression: blocks hold the samples as they are. */
    public static final Compression NONE = new Compression(Codec.NONE, 0, Shuffle.NONE);

    /** The codec of a block. */
    public enum Codec {
        /** Zstandard (RFC 8878). */
        ZSTD,
        /** Nothing is compressed. */
        NONE
    }

    /** How bytes are regrouped. */
    public enum Shuffle {
        /** Samples as they are. */
        NONE,
        /** All first bytes of the samples of a block, then all second bytes, ... */
        BYTE
    }

    /** Validates the values. */
    public Compression {
        Objects.requireNonNull(codec);
        Objects.requireNonNull(shuffle);
        if (codec == Codec.NONE ? level != 0 : level < 1 || level > 19) {
            throw new IllegalArgumentException("zstd level " + level + " is not one of 1 to 19");
        }
        if (codec == Codec.NONE && shuffle != Shuffle.NONE) {
            throw new IllegalArgumentException("shuffling without compression only costs time");
        }
    }
}
