// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.moveout.data.Dataset.Property;
import org.moveout.data.Sampling;

/** A layout as labels and values for people. */
final class SegyProperties {
    private SegyProperties() {
    }

    static List<Property> of(SegyLayout layout) {
        Sampling s = layout.sampling();
        String unit = " " + s.domain().unit();
        List<Property> list = new ArrayList<>();
        list.add(new Property("Format", "SEG-Y revision " + layout.revision()));
        list.add(new Property("Traces", count(layout.traceCount())));
        list.add(new Property("Samples per trace", count(layout.samplesPerTrace())));
        list.add(new Property("Sample interval", number(s.interval()) + unit));
        list.add(new Property("First sample", number(s.first()) + unit));
        list.add(new Property("Last sample", number(s.last()) + unit));
        list.add(new Property("Vertical axis", s.domain().label()));
        list.add(new Property("Sample format", layout.format().code() + " (" + layout.format().title() + ")"));
        list.add(new Property("Byte order", layout.byteOrder() == ByteOrder.BIG_ENDIAN ? "big-endian"
                : "little-endian"));
        list.add(new Property("Text encoding", layout.textEncoding().name()));
        if (layout.extendedTextHeaders() > 0) {
            list.add(new Property("Extended textual headers", count(layout.extendedTextHeaders())));
        }
        if (layout.traceHeaderExtensions() > 0) {
            list.add(new Property("Additional headers per trace", count(layout.traceHeaderExtensions())));
        }
        for (HeaderField f : layout.headerMap().mapped()) {
            list.add(new Property(f.key().label(), "byte " + f.firstByte() + ", "
                    + f.type().name().toLowerCase(Locale.ROOT)));
        }
        list.add(new Property("File size", size(layout.fileSize())));
        if (layout.trailerBytes() > 0) {
            list.add(new Property("Bytes after the last trace", count(layout.trailerBytes()) + " bytes"));
        }
        return List.copyOf(list);
    }

    /** With thousands separated by commas. */
    private static String count(long n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    /** Without an exponent and without trailing zeros. */
    private static String number(double d) {
        BigDecimal b = BigDecimal.valueOf(d).setScale(6, RoundingMode.HALF_UP).stripTrailingZeros();
        return b.signum() == 0 ? "0" : b.toPlainString();
    }

    /** In decimal units, as disks are sold. */
    private static String size(long bytes) {
        String[] units = { "bytes", "kB", "MB", "GB", "TB" };
        double v = bytes;
        int u = 0;
        while (v >= 999.5 && u < units.length - 1) {
            v /= 1000;
            u++;
        }
        return u == 0 ? bytes + " bytes"
                : String.format(Locale.ROOT, v < 10 ? "%.2f %s" : v < 100 ? "%.1f %s" : "%.0f %s", v, units[u]);
    }
}
