// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.moveout.data.DataException;

/** Recognises files that people take for SEG-Y but that are something else, and says what to do with them. */
final class ForeignFile {
    private ForeignFile() {
    }

    /** A sentence about a file that is too short or of a well-known other kind. */
    static Optional<DataException> check(Probe probe) throws IOException {
        if (probe.size() == 0) {
            return Optional.of(probe.error("the file is empty", "copy it again from where it came from"));
        }
        Optional<String> kind = kindOf(probe.read(0, 512));
        if (kind.isPresent()) {
            return Optional.of(probe.error("this is " + kind.get() + ", not SEG-Y", "choose a SEG-Y file"));
        }
        if (probe.size() < SegyLayout.FILE_HEADER_BYTES) {
            if (isSeismicUnix(probe)) {
                return Optional.of(seismicUnix(probe));
            }
            return Optional.of(probe.error("the file has only " + probe.size()
                    + " bytes, less than the 3600 bytes of SEG-Y file headers",
                    "copy it again from where it came from or choose a SEG-Y file"));
        }
        return Optional.empty();
    }

    /** The sentence about Seismic Unix data. */
    static DataException seismicUnix(Probe probe) {
        return probe.error("this is Seismic Unix data, which lacks the 3600 bytes of SEG-Y file headers",
                "write it as SEG-Y first, with segyhdrs and segywrite of Seismic Unix");
    }

    /** Whether trace headers of one length follow each other from byte 0 to the very end. */
    static boolean isSeismicUnix(Probe probe) throws IOException {
        byte[] first = probe.read(0, StandardFields.HEADER_BYTES);
        if (first.length < StandardFields.HEADER_BYTES) {
            return false;
        }
        for (ByteOrder order : new ByteOrder[] { ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN }) {
            long samples = FieldType.UINT16.getLong(first, 114, order);
            long trace = StandardFields.HEADER_BYTES + 4 * samples;
            if (samples > 0 && probe.size() % trace == 0) {
                long count = probe.size() / trace;
                boolean all = true;
                for (long t : new long[] { Math.min(1, count - 1), count / 2, count - 1 }) {
                    byte[] header = probe.read(t * trace, StandardFields.HEADER_BYTES);
                    all &= FieldType.UINT16.getLong(header, 114, order) == samples;
                }
                if (all) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Optional<String> kindOf(byte[] head) {
        String s = new String(head, StandardCharsets.ISO_8859_1);
        if (s.startsWith("\u0089PNG")) {
            return Optional.of("a PNG picture");
        } else if (s.startsWith("\u00ff\u00d8\u00ff")) {
            return Optional.of("a JPEG picture");
        } else if (s.startsWith("%PDF")) {
            return Optional.of("a PDF document");
        } else if (s.startsWith("PK\u0003\u0004")) {
            return Optional.of("a ZIP archive");
        } else if (s.startsWith("\u001f\u008b")) {
            return Optional.of("a gzip-compressed file (unpack it)");
        } else if (s.startsWith("BZh")) {
            return Optional.of("a bzip2-compressed file (unpack it)");
        } else if (s.startsWith("\u00fd7zXZ")) {
            return Optional.of("an xz-compressed file (unpack it)");
        } else if (s.startsWith("\u0089HDF")) {
            return Optional.of("an HDF5 file");
        } else if (s.startsWith("CDF\u0001") || s.startsWith("CDF\u0002")) {
            return Optional.of("a NetCDF file");
        } else if (s.startsWith("\u0093NUMPY")) {
            return Optional.of("a NumPy array");
        } else if (s.startsWith("SQLite format 3")) {
            return Optional.of("an SQLite database");
        } else if (s.startsWith("\u0055\u003a") || s.startsWith("\u003a\u0055")) {
            return Optional.of("a SEG-2 file");
        } else if (s.length() > 262 && s.startsWith("ustar", 257)) {
            return Optional.of("a tar archive (unpack it)");
        } else if (s.startsWith("<?xml") || s.startsWith("<!DOCTYPE") || s.startsWith("<html")) {
            return Optional.of("an XML or HTML document");
        }
        return Optional.empty();
    }
}
