// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.TraceRange;
import org.moveout.segy.SegyDataset;
import org.moveout.segy.SegyLayout;
import org.moveout.store.StoreDataset;

/**
 * A dataset as the parts of a SEG-Y file, whichever way it is kept: leading headers, trace headers, samples, trailer.
 * What the parts give, put together, is the original file, byte for byte.
 */
public interface SegyContent {
    /** The layout of the original file. */
    SegyLayout layout();

    /** How many traces are best taken at once, starting at multiples of this number. */
    int pieceTraces();

    /** Everything before the first trace. */
    byte[] leading() throws IOException;

    /** Everything after the last trace. */
    InputStream trailer() throws IOException;

    /** A pass over all trace headers in order, for one thread. */
    HeaderPass headers() throws IOException;

    /**
     * Headers in any order, if they can be had without a pass over all of them. Thread-safe; closed with the dataset.
     */
    Optional<HeaderAccess> headerAccess();

    /** A reader of samples for one thread. */
    SampleReader samples() throws IOException;

    /** SHA-256 of the original file in lower-case hexadecimal, empty if not known. */
    String sha256();

    /** Trace headers, piece by piece. */
    interface HeaderPass extends Closeable {
        /**
         * Gives the headers of the next piece.
         *
         * @param piece the traces, beginning where the last piece ended
         * @param dst   receives {@code layout().headerBytes()} bytes for each trace, one after the other
         */
        void next(TraceRange piece, byte[] dst) throws IOException;
    }

    /** Trace headers in any order. Thread-safe. */
    @FunctionalInterface
    interface HeaderAccess {
        /**
         * Gives the headers of some traces.
         *
         * @param traces their numbers, ascending
         * @param count  how many of them
         * @param dst    receives {@code layout().headerBytes()} bytes for each trace, one after the other
         */
        void read(long[] traces, int count, byte[] dst) throws IOException;
    }

    /** Samples, piece by piece in any order. Not thread-safe. */
    interface SampleReader {
        /** Amplitudes, trace-major from {@code dst[offset]} on. */
        void floats(TraceRange traces, float[] dst, int offset) throws IOException;

        /**
         * Amplitudes of some traces, trace-major from {@code dst[0]} on.
         *
         * @param scattered their numbers, ascending
         * @param count     how many of them
         */
        void floats(long[] scattered, int count, float[] dst) throws IOException;

        /** The samples as in the original file; those of trace {@code t} go to {@code offset + t * stride}. */
        void bytes(TraceRange traces, byte[] dst, int offset, int stride) throws IOException;
    }

    /**
     * The content of an open dataset, which must stay open.
     *
     * @throws DataException if the dataset does not come from SEG-Y
     */
    static SegyContent of(Dataset dataset) throws IOException {
        return switch (dataset) {
        case StoreDataset store -> new StoreContent(store);
        case SegyDataset segy -> new FileContent(segy);
        default -> throw DataException.of(dataset.location(), "it was not made from a SEG-Y file",
                "open a SEG-Y file or a store imported from one");
        };
    }
}
