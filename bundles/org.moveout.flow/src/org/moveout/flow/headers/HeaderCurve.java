// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.task.CancelledException;

/**
 * Header values along a section of any length, reduced to what a plot can show: the least and the greatest value of
 * buckets of traces, a power of two of them, so that the picture does not flicker while the view moves.
 * <p>
 * Not thread-safe. Reads through {@link TraceHeaders}: not for the user-interface thread. Memory: pieces of
 * {@value #PIECE} buckets, the last {@value #MOST_PIECES} kept. Of a bucket of more than {@value #SAMPLED} traces only
 * some runs are read.
 */
public final class HeaderCurve {
    /** Larger buckets are not read whole. */
    public static final int SAMPLED = 8192;

    private static final int PIECE = 512;
    private static final int MOST_PIECES = 96;
    private static final int READ = 1 << 15;
    private static final int RUNS = 8;
    private static final int RUN = 128;

    private final TraceHeaders headers;
    private final Map<Place, Curve> pieces = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, Curve> eldest) {
            return size() > MOST_PIECES;
        }
    };

    private record Place(HeaderKey key, long bucket, long piece) {
    }

    /**
     * Reduced values.
     *
     * @param first  the first trace of the first bucket
     * @param bucket traces in a bucket; the last one may have fewer
     * @param min    least value of each bucket, NaN if it has none
     * @param max    greatest value of each bucket, NaN if it has none
     */
    public record Curve(long first, long bucket, double[] min, double[] max) {
        /** Whether only some traces of each bucket were read. */
        public boolean isSampled() {
            return bucket > SAMPLED;
        }

        /** The middle of a bucket, in traces. */
        public double middle(int i) {
            return first + i * bucket + (bucket - 1) / 2.0;
        }
    }

    /**
     * @param headers of what is shown, in the order shown
     */
    public HeaderCurve(TraceHeaders headers) {
        this.headers = Objects.requireNonNull(headers);
    }

    /** Traces in a bucket where so many traces are to be drawn on so many columns of pixels. */
    public static long bucket(double traces, double columns) {
        double each = traces / Math.max(1, columns);
        return each < 2 ? 1 : Long.highestOneBit((long) each);
    }

    /**
     * The values of some traces.
     *
     * @param key        a column
     * @param range      the traces; more at either end may be in the answer
     * @param bucket     see {@link #bucket}
     * @param superseded polled between reads
     * @throws CancelledException if it is superseded
     */
    public Curve read(HeaderKey key, TraceRange range, long bucket, BooleanSupplier superseded) throws IOException {
        long traces = headers.traceCount();
        long span = bucket * PIECE;
        long firstPiece = range.first() / span;
        long endPiece = Math.max(firstPiece, (Math.min(range.end(), traces) + span - 1) / span);
        int count = Math.toIntExact(Math.max(0, Math.min((endPiece - firstPiece) * PIECE,
                (traces - firstPiece * span + bucket - 1) / bucket)));
        double[] min = new double[count];
        double[] max = new double[count];
        int at = 0;
        for (long p = firstPiece; at < count; p++) {
            Place place = new Place(key, bucket, p);
            Curve piece = pieces.get(place);
            if (piece == null) {
                piece = piece(key, bucket, p, superseded);
                pieces.put(place, piece);
            }
            int n = Math.min(count - at, piece.min().length);
            System.arraycopy(piece.min(), 0, min, at, n);
            System.arraycopy(piece.max(), 0, max, at, n);
            at += n;
        }
        return new Curve(firstPiece * span, bucket, min, max);
    }

    private Curve piece(HeaderKey key, long bucket, long number, BooleanSupplier superseded) throws IOException {
        long first = number * bucket * PIECE;
        long end = Math.min(headers.traceCount(), first + bucket * PIECE);
        int buckets = (int) ((end - first + bucket - 1) / bucket);
        Curve piece = new Curve(first, bucket, new double[buckets], new double[buckets]);
        Arrays.fill(piece.min(), Double.NaN);
        Arrays.fill(piece.max(), Double.NaN);
        if (bucket > SAMPLED) {
            for (int b = 0; b < buckets; b++) {
                for (int r = 0; r < RUNS; r++) {
                    long at = first + b * bucket + r * (bucket / RUNS);
                    add(piece, key, new TraceRange(Math.min(at, end), Math.min(end, at + RUN)), superseded);
                }
            }
        } else {
            for (long at = first; at < end; at += READ) {
                add(piece, key, new TraceRange(at, Math.min(end, at + READ)), superseded);
            }
        }
        return piece;
    }

    private void add(Curve to, HeaderKey key, TraceRange range, BooleanSupplier superseded) throws IOException {
        if (superseded.getAsBoolean()) {
            throw new CancelledException();
        }
        double[] values = headers.doubles(key, range);
        for (int i = 0; i < values.length; i++) {
            double v = values[i];
            int b = (int) ((range.first() + i - to.first()) / to.bucket());
            to.min()[b] = to.min()[b] <= v ? to.min()[b] : Double.isNaN(v) ? to.min()[b] : v;
            to.max()[b] = to.max()[b] >= v ? to.max()[b] : Double.isNaN(v) ? to.max()[b] : v;
        }
    }
}
