// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import org.moveout.data.DataException;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.segy.FieldType;
import org.moveout.segy.HeaderField;
import org.moveout.segy.SegyLayout;

/**
 * The header columns of a flow between header bytes and batches: reads them for the processors, and writes those that
 * processors changed, so that all other bytes stay as they are. Immutable and thread-safe.
 */
final class HeaderPatch {
    private final List<HeaderField> fields = new ArrayList<>();
    private final List<HeaderColumn> columns = new ArrayList<>();
    private final boolean[] changed;
    private final ByteOrder order;

    /**
     * @param layout  where headers are
     * @param needed  the headers that processors read or write
     * @param written those of them that they may change
     * @throws DataException if the data has no such header
     */
    HeaderPatch(SegyLayout layout, Collection<HeaderKey> needed, Collection<HeaderKey> written) throws DataException {
        order = layout.byteOrder();
        changed = new boolean[needed.size()];
        for (HeaderKey key : needed) {
            HeaderField field = layout.headerMap().field(key).orElseThrow(() -> new DataException(
                    "The flow needs the header '" + key + "', which the data does not have; leave out the step."));
            changed[fields.size()] = written.contains(key);
            fields.add(field);
            columns.add(field.column());
        }
    }

    /** The columns of the batches that processors get. */
    List<HeaderColumn> columns() {
        return columns;
    }

    /** Whether no processor may change a header. */
    boolean changesNothing() {
        for (boolean c : changed) {
            if (c) {
                return false;
            }
        }
        return true;
    }

    /** Reads the header at {@code src[offset]} into a row of a batch. */
    void read(byte[] src, int offset, HeaderBatch batch, int row) {
        for (int c = 0; c < fields.size(); c++) {
            HeaderField f = fields.get(c);
            int at = offset + f.firstByte() - 1;
            if (f.type().headerType().isFloating()) {
                batch.doubles(c)[row] = f.type().getDouble(src, at, order);
            } else if (f.type().headerType().isInt()) {
                batch.ints(c)[row] = (int) f.type().getLong(src, at, order);
            } else {
                batch.longs(c)[row] = f.type().getLong(src, at, order);
            }
        }
    }

    /** Writes one value of a header at {@code dst[offset]}, as it is in a batch. */
    void write(HeaderBatch batch, int column, int row, byte[] dst, int offset) {
        HeaderField f = fields.get(column);
        if (f.type().headerType().isFloating()) {
            f.type().putDouble(dst, offset + f.firstByte() - 1, batch.doubles(column)[row], order);
        } else {
            f.type().putLong(dst, offset + f.firstByte() - 1, batch.longAt(column, row), order);
        }
    }

    /**
     * Writes those values of a row that differ from what the header at {@code dst[offset]} says.
     *
     * @param trace for messages: the number of the trace in the input
     * @throws DataException if a value does not fit into its bytes
     */
    void apply(HeaderBatch batch, int row, byte[] dst, int offset, long trace) throws IOException {
        for (int c = 0; c < changed.length; c++) {
            if (changed[c]) {
                HeaderField f = fields.get(c);
                int at = offset + f.firstByte() - 1;
                if (f.type().headerType().isFloating()) {
                    applyFloating(f, batch.doubles(c)[row], dst, at, trace);
                } else {
                    long value = batch.longAt(c, row);
                    if (value != f.type().getLong(dst, at, order)) {
                        f.type().putLong(dst, at, value, order);
                        if (f.type().getLong(dst, at, order) != value) {
                            throw refused(f, String.valueOf(value), trace);
                        }
                    }
                }
            }
        }
    }

    private void applyFloating(HeaderField f, double value, byte[] dst, int at, long trace) throws DataException {
        double old = f.type().getDouble(dst, at, order);
        if (Double.compare(value, old) == 0) {
            return;
        }
        double largest = f.type() == FieldType.FLOAT32 ? Float.MAX_VALUE
                : f.type() == FieldType.IBM32 ? 7.2370055e75 : Double.MAX_VALUE;
        if (!(Math.abs(value) <= largest)) {
            throw refused(f, String.valueOf(value), trace);
        }
        f.type().putDouble(dst, at, value, order);
    }

    private static DataException refused(HeaderField f, String value, long trace) {
        return new DataException("Trace " + trace + ": the value " + value + " does not fit into the header '" + f.key()
                + "' (bytes " + f.firstByte() + "-" + f.lastByte() + ", " + f.type().name().toLowerCase(Locale.ROOT)
                + "); change the step that computes it.");
    }
}
