// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.blosc;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.moveout.store.Compression;

import com.scalableminds.bloscjava.Blosc;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Containers against c-blosc, in both directions. */
class BloscTest {
    private static final int[] WIDTHS = { 1, 2, 4, 8 };

    @Property(tries = 300)
    void cBloscReadsWhatWeWrite(@ForAll @IntRange(max = 3) int width, @ForAll @IntRange(min = 1, max = 40) int samples,
            @ForAll @IntRange(min = 1, max = 60) int blockTraces, @ForAll @IntRange(min = 1, max = 200) int chunkTraces,
            @ForAll @IntRange(max = 5) int content, @ForAll @IntRange(max = 3) int compression, @ForAll long seed)
            throws BloscException {
        int w = WIDTHS[width];
        int trace = samples * w;
        byte[] data = content(content, chunkTraces * trace, w, new Random(seed));
        int valid = new Random(seed).nextInt(chunkTraces + 1) * trace;
        BloscEncoder encoder = new BloscEncoder(w, Math.min(blockTraces, chunkTraces) * trace, data.length, trace,
                compressions()[compression]);
        int n = encoder.encode(data, 0, valid);
        Arrays.fill(data, valid, data.length, (byte) 0);
        byte[] container = Arrays.copyOf(encoder.buffer(), n);
        assertArrayEquals(data, Blosc.decompress(container));
        assertArrayEquals(data, decode(container, data.length, w));
    }

    private static Compression[] compressions() {
        return new Compression[] { Compression.DEFAULT, Compression.SMALL, Compression.NONE,
            new Compression(Compression.Codec.ZSTD, 2, Compression.Shuffle.NONE) };
    }

    /** Zeros, noise, smooth floats, special floats, repeated traces, ramps. */
    private static byte[] content(int kind, int bytes, int width, Random random) {
        byte[] data = new byte[bytes];
        ByteBuffer buffer = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        float[] special = { 0f, -0f, Float.NaN, Float.MIN_VALUE, Float.NEGATIVE_INFINITY, Float.MAX_VALUE,
            Float.intBitsToFloat(0x7fa00001) };
        switch (kind) {
        case 0 -> Arrays.fill(data, (byte) random.nextInt(2));
        case 1 -> random.nextBytes(data);
        case 2 -> {
            for (int i = 0; i + 4 <= bytes; i += 4) {
                buffer.putFloat(i, (float) Math.sin(i * 0.01));
            }
        }
        case 3 -> {
            for (int i = 0; i + 4 <= bytes; i += 4) {
                buffer.putFloat(i, special[random.nextInt(special.length)]);
            }
        }
        case 4 -> {
            byte[] one = new byte[Math.min(bytes, 512)];
            random.nextBytes(one);
            for (int i = 0; i < bytes; i++) {
                data[i] = one[i % one.length];
            }
        }
        default -> {
            for (int i = 0; i < bytes; i++) {
                data[i] = (byte) (i / width);
            }
        }
        }
        return data;
    }

    private static byte[] decode(byte[] container, int length, int width) throws BloscException {
        BloscDecoder decoder = new BloscDecoder();
        decoder.open(container, container.length, length, width);
        byte[] back = new byte[length];
        int[] at = new int[1];
        for (int done = 0; done < length; done += decoder.block()) {
            decoder.decode(done / decoder.block());
            decoder.elements(0, Math.min(decoder.block(), length - done) / width, (bytes, from, n) -> {
                System.arraycopy(bytes, from, back, at[0], n);
                at[0] += n;
            });
        }
        assertEquals(length, at[0]);
        return back;
    }

    @ParameterizedTest
    @EnumSource(Blosc.Compressor.class)
    void weReadWhatCBloscWrites(Blosc.Compressor codec) throws BloscException {
        Random random = new Random(codec.ordinal());
        for (Blosc.Shuffle shuffle : Blosc.Shuffle.values()) {
            for (int width : WIDTHS) {
                for (int elements : new int[] { 1, 7, 8, 13, 127, 128, 1000, 1003, 65_536, 200_001 }) {
                    for (int kind = 0; kind < 6; kind++) {
                        byte[] data = content(kind, elements * width, width, random);
                        for (int block : new int[] { 0, 4096 }) {
                            byte[] container = Blosc.compress(data, width, codec, 5, shuffle, block, 1);
                            assertArrayEquals(data, decode(container, data.length, width),
                                    () -> codec + " " + shuffle + " " + width + " x " + elements);
                        }
                    }
                }
            }
        }
    }

    @Test
    void partsOfABlockAreWhatTheyShouldBe() throws BloscException {
        for (int width : WIDTHS) {
            byte[] data = content(1, 4_000 * width, width, new Random(8));
            BloscEncoder encoder = new BloscEncoder(width, 1_000 * width, data.length, 100 * width,
                    Compression.DEFAULT);
            byte[] container = Arrays.copyOf(encoder.buffer(), encoder.encode(data, 0, data.length));
            BloscDecoder decoder = new BloscDecoder();
            decoder.open(container, container.length, data.length, width);
            decoder.decode(2);
            for (int first = 0; first < 40; first += 3) {
                for (int count : new int[] { 0, 1, 7, 8, 9, 63, 900 }) {
                    byte[] part = new byte[count * width];
                    decoder.elements(first, count, (bytes, from, n) -> System.arraycopy(bytes, from, part, 0, n));
                    int from = (2_000 + first) * width;
                    assertArrayEquals(Arrays.copyOfRange(data, from, from + part.length), part);
                }
            }
        }
    }

    @Test
    void noiseIsStoredAsItIsAndStructureIsNot() {
        int traces = 64;
        int ns = 1000;
        byte[] data = content(1, traces * ns * 4, 4, new Random(4));
        BloscEncoder encoder = new BloscEncoder(4, data.length, data.length, ns * 4, Compression.DEFAULT);
        assertTrue(encoder.encode(data, 0, data.length) <= data.length + 16 + 4 + 16);
        for (int t = 1; t < traces; t++) {
            System.arraycopy(data, 0, data, t * ns * 4, ns * 4);
        }
        int repeated = encoder.encode(data, 0, data.length);
        assertTrue(repeated < data.length / 10, "repeated traces take " + repeated + " bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 3, 4, 5, 7, 8, 16 })
    void anyElementWidthIsTakenApartAndPutTogether(int width) {
        for (int count : new int[] { 0, 1, 7, 8, 9, 100, 5_003 }) {
            byte[] data = new byte[count * width];
            new Random(width).nextBytes(data);
            BytePlanes planes = new BytePlanes(width);
            byte[] apart = new byte[data.length];
            planes.split(data, 0, count, apart, 0);
            byte[][] arrays = new byte[width][];
            int[] starts = new int[width];
            for (int k = 0; k < width; k++) {
                arrays[k] = apart;
                starts[k] = k * count;
                for (int e = 0; e < count; e++) {
                    assertEquals(data[e * width + k], apart[k * count + e]);
                }
            }
            byte[] together = new byte[data.length];
            planes.join(arrays, starts, 0, count, together, 0);
            assertArrayEquals(data, together);
        }
    }

    @Example
    void damagedContainersAreRefusedAndNothingElseHappens() {
        byte[] data = content(2, 40_000, 4, new Random(1));
        BloscEncoder encoder = new BloscEncoder(4, 8_000, data.length, 400, Compression.DEFAULT);
        byte[] good = Arrays.copyOf(encoder.buffer(), encoder.encode(data, 0, data.length));
        Random random = new Random(2);
        for (int i = 0; i < 20_000; i++) {
            byte[] bad = good.clone();
            int flips = random.nextInt(1, 4);
            for (int f = 0; f < flips; f++) {
                int at = i % 2 == 0 ? random.nextInt(60) : random.nextInt(bad.length);
                bad[at] = (byte) random.nextInt(256);
            }
            // other codecs go to c-blosc, whose own checks are not what is tested here
            if ((bad[2] & 0xE0) != 0x80) {
                continue;
            }
            try {
                decode(bad, data.length, 4);
            } catch (BloscException expected) {
                assertTrue(expected.getMessage().length() > 10);
            }
        }
        assertThrows(BloscException.class, () -> decode(Arrays.copyOf(good, good.length - 1), data.length, 4));
        assertThrows(BloscException.class, () -> decode(Arrays.copyOf(good, 10), data.length, 4));
        assertThrows(BloscException.class, () -> decode(good, data.length + 4, 4));
        assertThrows(BloscException.class, () -> decode(good, data.length, 8));
    }
}
