// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.moveout.data.HeaderBatch;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.HeaderType;

class HeaderMapTest {
    private static final ByteOrder[] ORDERS = { ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN };

    private static byte[] roundTrip(HeaderMap map, byte[] src, int offset, int stride, int count, ByteOrder order) {
        HeaderBatch batch = new HeaderBatch(map.columns(), count + 1);
        map.extract(src, offset, stride, count, order, batch);
        batch.set(0, count);
        byte[] dst = new byte[src.length];
        map.rebuild(batch, dst, offset, stride, order);
        return dst;
    }

    /** Only the headers; what lies between them stays zero. */
    private static byte[] headersOf(byte[] src, int offset, int stride, int count, int bytes) {
        byte[] only = new byte[src.length];
        for (int i = 0; i < count; i++) {
            System.arraycopy(src, offset + i * stride, only, offset + i * stride, bytes);
        }
        return only;
    }

    @Test
    void standardFieldsCoverEveryByteOnce() {
        int next = 1;
        for (HeaderField f : HeaderMap.standard().fields()) {
            assertEquals(next, f.firstByte(), f.key().name());
            next = f.lastByte() + 1;
        }
        assertEquals(241, next);
        assertEquals(92, HeaderMap.standard().columns().size());
        int last = HeaderMap.standard(2).fields().getLast().lastByte();
        assertEquals(720, last);
        assertEquals(720, HeaderMap.standard(2).headerBytes());
    }

    @Test
    void standardPlacesAreThoseOfTheStandard() {
        HeaderMap map = HeaderMap.standard();
        Object[][] expected = { { HeaderKey.FIELD_RECORD, 9 }, { HeaderKey.TRACE_NUMBER, 13 },
            { HeaderKey.SOURCE_POINT, 17 }, { HeaderKey.CDP, 21 }, { HeaderKey.CDP_TRACE, 25 },
            { HeaderKey.TRACE_ID, 29 }, { HeaderKey.OFFSET, 37 }, { HeaderKey.COORDINATE_SCALAR, 71 },
            { HeaderKey.SOURCE_X, 73 }, { HeaderKey.SOURCE_Y, 77 }, { HeaderKey.RECEIVER_X, 81 },
            { HeaderKey.RECEIVER_Y, 85 }, { HeaderKey.DELAY, 109 }, { HeaderKey.CDP_X, 181 }, { HeaderKey.CDP_Y, 185 },
            { HeaderKey.INLINE, 189 }, { HeaderKey.CROSSLINE, 193 }, { new HeaderKey("sample_count"), 115 },
            { new HeaderKey("sample_interval"), 117 }, { new HeaderKey("shotpoint"), 197 } };
        for (Object[] e : expected) {
            assertEquals(e[1], map.field((HeaderKey) e[0]).orElseThrow().firstByte(), e[0].toString());
        }
    }

    @Test
    void anyBytesComeBack() {
        SplittableRandom r = new SplittableRandom(1);
        byte[] src = new byte[7 + 100 * 300 + 500];
        r.nextBytes(src);
        for (ByteOrder order : ORDERS) {
            assertArrayEquals(headersOf(src, 7, 300, 100, 240),
                    roundTrip(HeaderMap.standard(), src, 7, 300, 100, order));
            assertArrayEquals(headersOf(src, 7, 500, 50, 480),
                    roundTrip(HeaderMap.standard(1), src, 7, 500, 50, order));
        }
    }

    @ParameterizedTest
    @EnumSource
    void mappedFieldsOfEveryTypeLoseNothing(FieldType type) {
        SplittableRandom r = new SplittableRandom(type.ordinal());
        byte[] src = new byte[400 * 240];
        r.nextBytes(src);
        HeaderMap map = HeaderMap.standard().with(HeaderKey.INLINE, 9, type).with(new HeaderKey("own"), 14, type)
                .with(HeaderKey.CROSSLINE, 241 - type.bytes(), type);
        for (ByteOrder order : ORDERS) {
            assertArrayEquals(src, roundTrip(map, src, 0, 240, 400, order));
        }
    }

    @Test
    void movedFieldsKeepTheirStandardPlaceUnderAnotherName() {
        HeaderMap map = HeaderMap.standard().with(HeaderKey.INLINE, 9, FieldType.INT32);
        assertEquals(9, map.field(HeaderKey.INLINE).orElseThrow().firstByte());
        assertEquals(189, map.field(new HeaderKey("inline_std")).orElseThrow().firstByte());
        assertEquals(9, map.field(HeaderKey.FIELD_RECORD).orElseThrow().firstByte());
        assertEquals(List.of(new HeaderField(HeaderKey.INLINE, 9, FieldType.INT32)), map.mapped());
        assertEquals(93, map.columns().size());
        assertEquals(new HeaderColumn(HeaderKey.INLINE, HeaderType.INT32), map.columns().getLast());

        HeaderMap again = map.with(HeaderKey.INLINE, 17, FieldType.INT16);
        assertEquals(17, again.field(HeaderKey.INLINE).orElseThrow().firstByte());
        assertEquals(93, again.columns().size());

        HeaderMap home = again.with(HeaderKey.INLINE, 189, FieldType.INT32);
        assertEquals(HeaderMap.standard(), home);
        assertEquals(HeaderMap.standard().hashCode(), home.hashCode());
        assertNotEquals(HeaderMap.standard(), again);
    }

    @Test
    void changedMappedValuesWin() {
        HeaderMap map = HeaderMap.standard().with(HeaderKey.INLINE, 9, FieldType.INT32)
                .with(new HeaderKey("velocity"), 233, FieldType.FLOAT32);
        byte[] src = new byte[240];
        HeaderBatch batch = new HeaderBatch(map.columns(), 1);
        map.extract(src, 0, 240, 1, ByteOrder.BIG_ENDIAN, batch);
        batch.set(0, 1);
        batch.ints(batch.indexOf(HeaderKey.INLINE))[0] = 1234;
        batch.doubles(batch.indexOf(new HeaderKey("velocity")))[0] = 1500.5;
        byte[] dst = new byte[240];
        map.rebuild(batch, dst, 0, 240, ByteOrder.BIG_ENDIAN);
        assertEquals(1234, FieldType.INT32.getLong(dst, 8, ByteOrder.BIG_ENDIAN));
        assertEquals(1500.5, FieldType.FLOAT32.getDouble(dst, 232, ByteOrder.BIG_ENDIAN));
    }

    @Test
    void valuesAreReadWithTheirTypes() {
        byte[] src = new byte[240];
        Arrays.fill(src, (byte) 0xff);
        HeaderMap map = HeaderMap.standard().with(new HeaderKey("u4"), 1, FieldType.UINT32)
                .with(new HeaderKey("u1"), 1, FieldType.UINT8).with(new HeaderKey("i8"), 1, FieldType.INT64);
        HeaderBatch batch = new HeaderBatch(map.columns(), 1);
        map.extract(src, 0, 240, 1, ByteOrder.BIG_ENDIAN, batch);
        assertEquals(-1, batch.longAt(batch.indexOf(HeaderKey.CDP), 0));
        assertEquals(-1, batch.longAt(batch.indexOf(HeaderKey.TRACE_ID), 0));
        assertEquals(65535, batch.longAt(batch.indexOf(new HeaderKey("sample_count")), 0));
        assertEquals(0xffffffffL, batch.longAt(batch.indexOf(new HeaderKey("u4")), 0));
        assertEquals(255, batch.longAt(batch.indexOf(new HeaderKey("u1")), 0));
        assertEquals(-1, batch.longAt(batch.indexOf(new HeaderKey("i8")), 0));
    }

    @Test
    void wrongUseIsRefused() {
        HeaderMap map = HeaderMap.standard();
        assertThrows(IllegalArgumentException.class, () -> map.with(HeaderKey.INLINE, 238, FieldType.INT32));
        assertThrows(IllegalArgumentException.class, () -> map.with(HeaderKey.INLINE, 0, FieldType.INT32));
        HeaderBatch other = new HeaderBatch(map.columns().subList(0, 3), 1);
        assertThrows(IllegalArgumentException.class,
                () -> map.extract(new byte[240], 0, 240, 1, ByteOrder.BIG_ENDIAN, other));
        HeaderBatch batch = new HeaderBatch(map.columns(), 2);
        assertThrows(IndexOutOfBoundsException.class,
                () -> map.extract(new byte[300], 0, 240, 2, ByteOrder.BIG_ENDIAN, batch));
    }

    @Test
    void namesOfOtherPackagesAreUnderstood() {
        Object[][] expected = { { "inline", HeaderKey.INLINE }, { "INLINE_3D", HeaderKey.INLINE },
            { "iline", HeaderKey.INLINE }, { "XL", HeaderKey.CROSSLINE }, { "fldr", HeaderKey.FIELD_RECORD },
            { "FieldRecord", HeaderKey.FIELD_RECORD }, { "tracf", HeaderKey.TRACE_NUMBER },
            { "ep", HeaderKey.SOURCE_POINT }, { "cdp", HeaderKey.CDP }, { "CDP_X", HeaderKey.CDP_X },
            { "sx", HeaderKey.SOURCE_X }, { "gx", HeaderKey.RECEIVER_X }, { "GroupX", HeaderKey.RECEIVER_X },
            { "scalco", HeaderKey.COORDINATE_SCALAR }, { "delrt", HeaderKey.DELAY }, { "trid", HeaderKey.TRACE_ID },
            { " Source-X ", HeaderKey.SOURCE_X }, { "mute", new HeaderKey("mute_end") },
            { "TRACE_SAMPLE_COUNT", new HeaderKey("sample_count") }, { "ns", new HeaderKey("sample_count") } };
        for (Object[] e : expected) {
            assertEquals(Optional.of(e[1]), HeaderNames.resolve((String) e[0]), (String) e[0]);
        }
        assertEquals(Optional.empty(), HeaderNames.resolve("nonsense"));
        for (HeaderNames.Entry entry : HeaderNames.standard()) {
            HeaderKey key = entry.field().key();
            assertEquals(Optional.of(key), HeaderNames.resolve(key.name()));
            assertFalse(entry.description().isBlank());
            entry.aliases().forEach(a -> assertEquals(Optional.of(key), HeaderNames.resolve(a), a));
            assertTrue(HeaderNames.entry(key).isPresent());
        }
    }
}
