// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.moveout.data.Domain;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;

class SegyLayoutTest {
    private static SegyLayout layout() {
        HeaderMap map = HeaderMap.standard(1).with(HeaderKey.INLINE, 9, FieldType.INT32)
                .with(new HeaderKey("own"), 400, FieldType.FLOAT64);
        return new SegyLayout(Revision.REV_2_1, ByteOrder.LITTLE_ENDIAN, SampleFormat.INT16, 1500, 2500, -12.5,
                Domain.DEPTH,
                TextEncoding.ASCII, 2, 1, 10_000, 40_000_000_000L, 17, map);
    }

    @Test
    void derivedNumbers() {
        SegyLayout l = layout();
        assertEquals(480, l.headerBytes());
        assertEquals(3000, l.sampleBytes());
        assertEquals(3480, l.traceBytes());
        assertEquals(10_000 + 3480L * 30_000_000_000L, l.offsetOf(30_000_000_000L));
        assertEquals(10_000 + 3480L * 40_000_000_000L + 17, l.fileSize());
        assertEquals(new Sampling(1500, 2.5, -12.5, Domain.DEPTH), l.sampling());
        assertEquals(5, l.withTraces(5, 0).traceCount());
    }

    @Test
    void textFormComesBack() {
        SegyLayout l = layout();
        Map<String, String> text = l.toMap();
        assertEquals(l, SegyLayout.fromMap(text));
        assertEquals("9:INT32", text.get("map.inline"));
        Map<String, String> missing = new TreeMap<>(text);
        missing.remove("format");
        assertThrows(IllegalArgumentException.class, () -> SegyLayout.fromMap(missing));
        missing.put("format", "4");
        assertThrows(IllegalArgumentException.class, () -> SegyLayout.fromMap(missing));
    }

    @Test
    void impossibleLayoutsAreRefused() {
        SegyLayout l = layout();
        assertThrows(IllegalArgumentException.class, () -> l.with(HeaderMap.standard()));
        assertThrows(IllegalArgumentException.class, () -> l.withTraces(-1, 0));
        assertThrows(ArithmeticException.class, () -> l.withTraces(Long.MAX_VALUE / 1000, 0));
    }

    @Test
    void binaryHeaderFieldsLieWhereTheStandardHasThem() {
        BinaryHeader b = BinaryHeader.empty(ByteOrder.BIG_ENDIAN).with(BinaryField.SAMPLE_INTERVAL, 4000)
                .with(BinaryField.SAMPLES, 1501).with(BinaryField.FORMAT, 5).with(BinaryField.MEASUREMENT_SYSTEM, 1)
                .with(Revision.REV_2_1).with(BinaryField.FIXED_LENGTH, 1).with(BinaryField.EXTENDED_TEXT_HEADERS, -1)
                .with(BinaryField.EXTENDED_SAMPLE_INTERVAL, 1234.5).with(BinaryField.TRACE_COUNT, 1e12)
                .with(BinaryField.BYTE_ORDER_CONSTANT, 16909060);
        byte[] bytes = b.bytes();
        assertEquals(BinaryHeader.BYTES, bytes.length);
        assertEquals(4000, bytes[16] << 8 | bytes[17] & 0xff);
        assertEquals(1501, bytes[20] << 8 | bytes[21] & 0xff);
        assertEquals(5, bytes[25]);
        assertEquals(1, bytes[55]);
        assertArrayEquals(new byte[] { 1, 2, 3, 4 }, java.util.Arrays.copyOfRange(bytes, 96, 100));
        assertEquals(2, bytes[300]);
        assertEquals(1, bytes[301]);
        assertEquals(-1, bytes[305]);
        assertEquals(1234.5, b.getDouble(BinaryField.EXTENDED_SAMPLE_INTERVAL));
        assertEquals(1_000_000_000_000L, b.get(BinaryField.TRACE_COUNT));
        assertEquals(b.get(BinaryField.SAMPLES), BinaryHeader.of(bytes, 0,
                ByteOrder.BIG_ENDIAN).get(BinaryField.SAMPLES));
        assertEquals(0xdd05, b.withOrder(ByteOrder.LITTLE_ENDIAN).getInt(BinaryField.SAMPLES));
        assertThrows(IllegalArgumentException.class, () -> b.with(BinaryField.SAMPLES, 70_000));
        assertThrows(IllegalArgumentException.class, () -> b.with(BinaryField.FORMAT, 1.5));
    }

    @Test
    void binaryFieldsDoNotOverlap() {
        int end = 3201;
        for (BinaryField f : BinaryField.values()) {
            assertTrue(f.firstByte() >= end, f.id());
            end = f.firstByte() + f.type().bytes();
        }
        assertTrue(end <= 3601);
    }

    @Test
    void fieldTypes() {
        byte[] b = new byte[9];
        for (FieldType type : FieldType.values()) {
            for (ByteOrder order : new ByteOrder[] { ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN }) {
                type.putLong(b, 1, 100, order);
                assertEquals(100, type.getLong(b, 1, order), type.name());
                assertEquals(100.0, type.getDouble(b, 1, order), type.name());
                type.putDouble(b, 1, 50, order);
                assertEquals(50, type.getLong(b, 1, order), type.name());
            }
            assertEquals(Optional.of(type), FieldType.parse(type.name().toLowerCase(java.util.Locale.ROOT)));
        }
        assertEquals(Optional.empty(), FieldType.parse("int24"));
        FieldType.INT16.putLong(b, 0, 0x1234, ByteOrder.LITTLE_ENDIAN);
        assertEquals(0x34, b[0]);
    }

    @Test
    void revisions() {
        assertEquals("2.1", Revision.REV_2_1.toString());
        assertEquals("1", Revision.REV_1.toString());
        assertTrue(Revision.REV_1.compareTo(Revision.REV_2) < 0);
        assertThrows(IllegalArgumentException.class, () -> new Revision(256, 0));
    }
}
