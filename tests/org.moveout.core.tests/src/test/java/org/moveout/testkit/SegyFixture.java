// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.testkit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * A SEG-Y file put together byte by byte: text header, binary header, traces with every header byte random except the
 * fields that must make sense, samples from random bits (all of them valid words of their format) or from a function.
 */
public final class SegyFixture {
    private ByteOrder order = ByteOrder.BIG_ENDIAN;
    private int format = 1;
    private int samples = 50;
    private int traces = 25;
    private int micros = 4000;
    private int revision;
    private int extendedTexts;
    private byte[] trailer = new byte[0];
    private long seed = 1;
    private boolean ascii;
    private boolean randomBits;
    private boolean randomHeaders;
    private int fold = 5;

    /** Byte order of all numbers. */
    public SegyFixture order(ByteOrder value) {
        order = value;
        return this;
    }

    /** Sample format code 1, 2, 3, 5 or 8. */
    public SegyFixture format(int value) {
        format = value;
        return this;
    }

    /** Traces by samples. */
    public SegyFixture shape(int newTraces, int newSamples) {
        traces = newTraces;
        samples = newSamples;
        return this;
    }

    /** Sample interval in microseconds. */
    public SegyFixture interval(int value) {
        micros = value;
        return this;
    }

    /** Revision as in bytes 3501-3502, 0x0100 for rev 1, with so many extended textual headers. */
    public SegyFixture revision(int value, int texts) {
        revision = value;
        extendedTexts = texts;
        return this;
    }

    /** Bytes after the last trace. */
    public SegyFixture trailer(byte[] bytes) {
        trailer = bytes.clone();
        return this;
    }

    /** ASCII instead of EBCDIC text. */
    public SegyFixture ascii() {
        ascii = true;
        return this;
    }

    /** Samples of random bits: unnormalised and out-of-range IBM words, NaN payloads, ... */
    public SegyFixture randomBits() {
        randomBits = true;
        return this;
    }

    /** Random bytes in all header fields without a meaning for reading. */
    public SegyFixture randomHeaders() {
        randomHeaders = true;
        return this;
    }

    /** Traces of an ensemble: CDP and field record count up after so many. */
    public SegyFixture fold(int value) {
        fold = value;
        return this;
    }

    /** Another file of the same kind. */
    public SegyFixture seed(long value) {
        seed = value;
        return this;
    }

    /** The amplitude of a sample when bits are not random: exactly representable in every format. */
    public static int amplitude(long trace, int sample) {
        return (int) ((trace * 31 + sample * 7) % 101) - 50;
    }

    /** The bytes of the file. */
    public byte[] bytes() {
        Random random = new Random(seed);
        int size = format == 3 ? 2 : format == 8 ? 1 : 4;
        ByteBuffer out = ByteBuffer.allocate(3600 + 3200 * extendedTexts + traces * (240 + samples * size)
                + trailer.length).order(order);
        Charset charset = Charset.forName(ascii ? "US-ASCII" : "IBM037");
        out.put(text("FIXTURE", charset));
        int b = out.position();
        out.putShort(b + 16, (short) micros).putShort(b + 20, (short) samples).putShort(b + 24, (short) format);
        out.putShort(b + 26, (short) fold).putShort(b + 54, (short) 1);
        out.put(b + 300, (byte) (revision >> 8)).put(b + 301, (byte) revision);
        if (revision > 0) {
            out.putShort(b + 302, (short) 1).putShort(b + 304, (short) extendedTexts);
        }
        out.position(b + 400);
        for (int e = 0; e < extendedTexts; e++) {
            out.put(text("EXTENDED " + e, charset));
        }
        for (int t = 0; t < traces; t++) {
            header(out, t, random);
            for (int s = 0; s < samples; s++) {
                sample(out, t, s, random);
            }
        }
        return out.put(trailer).array();
    }

    private static byte[] text(String title, Charset charset) {
        StringBuilder text = new StringBuilder();
        for (int line = 1; line <= 40; line++) {
            text.append(String.format("%-80s", String.format("C%2d %s LINE %d OF THE HEADER", line, title, line)));
        }
        return text.toString().getBytes(charset);
    }

    private void header(ByteBuffer out, int trace, Random random) {
        int h = out.position();
        byte[] bytes = new byte[240];
        if (randomHeaders) {
            random.nextBytes(bytes);
        }
        out.put(bytes);
        out.putInt(h, trace + 1).putInt(h + 4, trace + 1).putInt(h + 8, 100 + trace / fold).putInt(h + 12, trace % fold + 1);
        out.putInt(h + 20, 1000 + trace / fold).putInt(h + 24, trace % fold + 1).putShort(h + 28, (short) 1);
        out.putInt(h + 36, trace % fold * 25).putShort(h + 70, (short) 1);
        out.putShort(h + 108, (short) 0).putShort(h + 114, (short) samples).putShort(h + 116, (short) micros);
        out.putInt(h + 188, 10 + trace / fold).putInt(h + 192, 20 + trace % fold);
    }

    private void sample(ByteBuffer out, int trace, int sample, Random random) {
        int value = amplitude(trace, sample);
        switch (format) {
        case 1 -> out.putInt(randomBits ? random.nextInt() : ibm(value));
        case 2 -> out.putInt(randomBits ? random.nextInt() : value);
        case 3 -> out.putShort((short) (randomBits ? random.nextInt() : value));
        case 5 -> out.putInt(randomBits ? random.nextInt() : Float.floatToRawIntBits(value));
        case 8 -> out.put((byte) (randomBits ? random.nextInt() : value));
        default -> throw new IllegalStateException("format " + format);
        }
    }

    /** A small whole number as a normalised IBM word. */
    private static int ibm(int value) {
        if (value == 0) {
            return 0;
        }
        int magnitude = Math.abs(value);
        int exponent = 64 + (magnitude >= 16 ? 2 : 1);
        int fraction = magnitude << (magnitude >= 16 ? 16 : 20);
        return (value < 0 ? 0x80000000 : 0) | exponent << 24 | fraction;
    }

    /** Writes the file. */
    public Path write(Path file) throws IOException {
        return Files.write(file, bytes());
    }
}
