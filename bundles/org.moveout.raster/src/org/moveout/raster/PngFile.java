// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.moveout.data.DataException;

/**
 * Writes pictures as PNG (ISO/IEC 15948): 8-bit grey, 8-bit palette or 24-bit colour, without interlacing.
 * <p>
 * Needs no AWT, so it starts at once and works where Java has no fonts. Thread-safe.
 */
public final class PngFile {
    private static final byte[] SIGNATURE = { (byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n' };
    private static final int GREY = 0;
    private static final int RGB = 2;
    private static final int PALETTE = 3;

    private PngFile() {
    }

    /**
     * Writes a file; it appears whole or not at all.
     *
     * @throws DataException if it cannot be written
     */
    public static void write(RasterImage image, Path file) throws IOException {
        write(out -> write(image, out), file);
    }

    /** Writes something to a stream. */
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** Writes a file of any kind; it appears whole or not at all. */
    static void write(Content content, Path file) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".partial");
        try {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(part))) {
                content.write(out);
            }
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new DataException(file + ": the picture cannot be written (" + reason(e)
                    + "); choose a folder that exists, that you may write to and that has room.", e);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static String reason(IOException e) {
        return switch (e) {
            case NoSuchFileException missing -> "there is no folder "
                    + Path.of(missing.getFile()).toAbsolutePath().getParent();
            case AccessDeniedException denied -> "permission denied";
            case FileSystemException f when f.getReason() != null -> f.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    /** Writes to a stream, which stays open. */
    public static void write(RasterImage image, OutputStream stream) throws IOException {
        DataOutputStream out = new DataOutputStream(stream);
        int type = !image.isIndexed() ? RGB : isGrey(image.palette()) ? GREY : PALETTE;
        out.write(SIGNATURE);
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream h = new DataOutputStream(header);
        h.writeInt(image.width());
        h.writeInt(image.height());
        h.writeByte(8);
        h.writeByte(type);
        h.writeByte(0);
        h.writeByte(0);
        h.writeByte(0);
        chunk(out, "IHDR", header.toByteArray());
        if (type == PALETTE) {
            byte[] colors = new byte[3 * 256];
            for (int i = 0; i < 256; i++) {
                colors[3 * i] = (byte) (image.palette()[i] >> 16);
                colors[3 * i + 1] = (byte) (image.palette()[i] >> 8);
                colors[3 * i + 2] = (byte) image.palette()[i];
            }
            chunk(out, "PLTE", colors);
        }
        chunk(out, "IDAT", compress(image, type == RGB ? 3 : 1));
        chunk(out, "IEND", new byte[0]);
        out.flush();
    }

    /** Whether every index is its own shade, so that the indices can be stored as grey values. */
    private static boolean isGrey(int[] palette) {
        for (int i = 0; i < 256; i++) {
            if (palette[i] != (i << 16 | i << 8 | i)) {
                return false;
            }
        }
        return true;
    }

    private static byte[] compress(RasterImage image, int bytes) throws IOException {
        ByteArrayOutputStream data = new ByteArrayOutputStream(1 << 16);
        Deflater deflater = new Deflater(6);
        try (DeflaterOutputStream zip = new DeflaterOutputStream(data, deflater, 1 << 16)) {
            int row = image.width() * bytes;
            for (int y = 0; y < image.height(); y++) {
                zip.write(0);
                zip.write(image.pixels(), y * row, row);
            }
        } finally {
            deflater.end();
        }
        return data.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
