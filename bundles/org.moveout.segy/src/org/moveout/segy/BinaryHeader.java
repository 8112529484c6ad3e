// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/** The 400-byte binary file header. Immutable and thread-safe. */
public final class BinaryHeader {
    /** Length in bytes. */
    public static final int BYTES = 400;

    private final byte[] bytes;
    private final ByteOrder order;

    private BinaryHeader(byte[] bytes, ByteOrder order) {
        this.bytes = bytes;
        this.order = Objects.requireNonNull(order);
    }

    /** A header of zeros. */
    public static BinaryHeader empty(ByteOrder order) {
        return new BinaryHeader(new byte[BYTES], order);
    }

    /**
     * The header held in some bytes, which are copied.
     *
     * @param offset where its {@link #BYTES} bytes begin; 3200 in the leading bytes of a file
     */
    public static BinaryHeader of(byte[] src, int offset, ByteOrder order) {
        Objects.checkFromIndexSize(offset, BYTES, src.length);
        return new BinaryHeader(Arrays.copyOfRange(src, offset, offset + BYTES), order);
    }

    /** The byte order its numbers are read in. */
    public ByteOrder order() {
        return order;
    }

    /** The same bytes read in another order. */
    public BinaryHeader withOrder(ByteOrder other) {
        return new BinaryHeader(bytes, other);
    }

    /** A field as a whole number. */
    public long get(BinaryField field) {
        return field.type().getLong(bytes, field.offset(), order);
    }

    /** {@link #get} for fields of at most 32 bits. */
    public int getInt(BinaryField field) {
        return (int) get(field);
    }

    /** A field as a floating-point number. */
    public double getDouble(BinaryField field) {
        return field.type().getDouble(bytes, field.offset(), order);
    }

    /**
     * This header with another value in a field.
     *
     * @throws IllegalArgumentException if the value does not fit into the field
     */
    public BinaryHeader with(BinaryField field, double value) {
        byte[] copy = bytes.clone();
        field.type().putDouble(copy, field.offset(), value, order);
        BinaryHeader changed = new BinaryHeader(copy, order);
        if (changed.getDouble(field) != value) {
            throw new IllegalArgumentException(value + " does not fit into '" + field.description() + "'");
        }
        return changed;
    }

    /** This header with a revision number. */
    public BinaryHeader with(Revision revision) {
        return with(BinaryField.REVISION_MAJOR, revision.major()).with(BinaryField.REVISION_MINOR, revision.minor());
    }

    /** A copy of the {@link #BYTES} bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }
}
