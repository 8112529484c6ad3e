// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyFileTest {
    @TempDir
    private Path folder;

    /** The bytes that numpy.save of NumPy 2.4 writes for a float32 array of shape (2, 3), up to the data. */
    private static final String NUMPY_HEADER = "934e554d5059010076007b276465736372273a20273c6634272c2027666f727472616e"
            + "5f6f72646572273a2046616c73652c20277368617065273a2028322c2033292c207d";

    @Test
    void writesWhatNumPyWrites() throws Exception {
        byte[] expected = HexFormat.of().parseHex(NUMPY_HEADER);
        byte[] header = NpyFile.header(2, 3);
        assertThat(header).hasSize(128).startsWith(expected).endsWith(' ', '\n');
        for (int i = expected.length; i < 127; i++) {
            assertThat(header[i]).isEqualTo((byte) ' ');
        }
    }

    @Test
    void alignsAnyShape() {
        for (long rows = 1; rows > 0 && rows < 1L << 60; rows *= 10) {
            byte[] header = NpyFile.header(rows, Integer.MAX_VALUE);
            assertThat(header.length % 64).isZero();
            assertThat(new String(header, StandardCharsets.ISO_8859_1)).contains("(" + rows + ", 2147483647)")
                    .endsWith("\n");
        }
    }

    @Test
    void appearsOnlyWhenComplete() throws Exception {
        Path file = folder.resolve("w.npy");
        float[] data = new float[50_000];
        for (int i = 0; i < data.length; i++) {
            data[i] = i == 7 ? Float.NaN : i * 0.5f;
        }
        try (NpyFile npy = NpyFile.create(file, 500, 100)) {
            npy.write(data, 0, 20_000);
            assertThat(file).doesNotExist();
            npy.write(data, 20_000, 30_000);
            assertThat(npy.publish()).isEqualTo(Files.size(file));
        }
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN).position(128);
        for (float v : data) {
            assertThat(Float.floatToRawIntBits(bytes.getFloat())).isEqualTo(Float.floatToRawIntBits(v));
        }
        assertThat(bytes.hasRemaining()).isFalse();
    }

    @Test
    void leavesNothingWhenIncomplete() throws Exception {
        try (NpyFile npy = NpyFile.create(folder.resolve("w.npy"), 2, 2)) {
            npy.write(new float[3], 0, 3);
            assertThatThrownBy(npy::publish).isInstanceOf(IllegalStateException.class);
        }
        assertThat(folder).isEmptyDirectory();
    }
}
