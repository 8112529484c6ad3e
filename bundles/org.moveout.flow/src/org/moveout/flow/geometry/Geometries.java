// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.geometry;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.List;

import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.TraceRange;
import org.moveout.data.geometry.CoordinateUnit;
import org.moveout.data.geometry.HeaderRead;
import org.moveout.data.geometry.ReadGeometry;
import org.moveout.data.geometry.TraceGeometry;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.segy.BinaryField;
import org.moveout.segy.BinaryHeader;
import org.moveout.segy.SegyDataset;
import org.moveout.segy.TextHeader;
import org.moveout.store.StoreDataset;

/** Reads the geometry of any dataset. Stateless. */
public final class Geometries {
    private static final String BINARY = "binary.bin";
    private static final int FEET = 2;

    private Geometries() {
    }

    /**
     * A task that reads where the traces of a dataset are.
     *
     * @param most thin datasets with more traces than this; see {@link ReadGeometry#mostFor}
     */
    public static Task<TraceGeometry> read(Dataset dataset, int most) {
        return new Task<>() {
            @Override
            public String title() {
                return "Read trace positions of " + dataset.name();
            }

            @Override
            public TraceGeometry run(Progress progress) throws IOException {
                return new ReadGeometry(dataset.name(), columns(dataset), lengthUnit(dataset), most).run(progress);
            }
        };
    }

    /** The unit of coordinates that are lengths: feet if the binary header says so (bytes 3255-3256), else metres. */
    public static CoordinateUnit lengthUnit(Dataset dataset) throws IOException {
        int system = switch (dataset) {
        case SegyDataset segy -> {
            try (InputStream in = Files.newInputStream(segy.location())) {
                byte[] leading = in.readNBytes(TextHeader.BYTES + BinaryHeader.BYTES);
                yield leading.length < TextHeader.BYTES + BinaryHeader.BYTES ? 0
                        : BinaryHeader.of(leading, TextHeader.BYTES, segy.layout().byteOrder())
                                .getInt(BinaryField.MEASUREMENT_SYSTEM);
            }
        }
        case StoreDataset store when store.sources().contains(BINARY) -> {
            BinaryHeader big = BinaryHeader.of(store.source(BINARY), 0, ByteOrder.BIG_ENDIAN);
            int value = big.getInt(BinaryField.MEASUREMENT_SYSTEM);
            yield value == Short.reverseBytes((short) FEET) ? FEET : value;
        }
        default -> 0;
        };
        return system == FEET ? CoordinateUnit.FOOT : CoordinateUnit.METRE;
    }

    /** The columns of a dataset, several at once where that saves reading the file again. */
    public static HeaderRead columns(Dataset dataset) {
        if (!(dataset instanceof SegyDataset segy)) {
            return HeaderRead.of(dataset.headers());
        }
        return new HeaderRead() {
            @Override
            public TraceHeaders headers() {
                return segy.headers();
            }

            @Override
            public double[][] read(List<HeaderKey> keys, TraceRange range) throws IOException {
                boolean floating = keys.stream().anyMatch(k -> segy.headers().column(k).orElseThrow().type().isFloating());
                if (floating) {
                    return HeaderRead.of(segy.headers()).read(keys, range);
                }
                long[][] columns = segy.headers(keys, range);
                double[][] out = new double[columns.length][];
                for (int k = 0; k < out.length; k++) {
                    long[] from = columns[k];
                    double[] to = new double[from.length];
                    for (int i = 0; i < to.length; i++) {
                        to[i] = from[i];
                    }
                    out[k] = to;
                }
                return out;
            }
        };
    }
}
