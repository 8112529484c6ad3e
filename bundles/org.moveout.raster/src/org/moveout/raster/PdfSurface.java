// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Deflater;

/**
 * A page as PDF 1.4 (ISO 32000): lines and texts as such, pictures with every pixel, nothing lossy. A point of the page is
 * 3/4 of a point of PDF, so that text is 9 points high on paper. Texts use the standard fonts Helvetica and
 * Helvetica-Bold, which no file has to contain; letters that these lack (beyond Western European ones) become question
 * marks.
 */
final class PdfSurface implements VectorSurface {
    private static final double UNIT = 0.75;
    private static final String SUPERSCRIPTS = "\u2070\u00b9\u00b2\u00b3\u2074\u2075\u2076\u2077\u2078\u2079\u207b";
    private static final String WINDOWS = "\u2026\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u20ac";
    private static final int[] WINDOWS_CODES = { 0x85, 0x91, 0x92, 0x93, 0x94, 0x95, 0x96, 0x97, 0x80 };

    private final double width;
    private final double height;
    private final String title;
    private final double resolution;
    private final StringBuilder content = new StringBuilder(1 << 14);
    private final List<RasterImage> images = new ArrayList<>();

    /**
     * @param width      of the page in points
     * @param height     of the page in points
     * @param title      of the document, may be empty
     * @param resolution of pictures in pixels for each point
     */
    PdfSurface(double width, double height, String title, double resolution) {
        this.width = width;
        this.height = height;
        this.title = title;
        this.resolution = resolution;
        content.append(UNIT).append(" 0 0 ").append(UNIT).append(" 0 0 cm 1 w\n");
    }

    @Override
    public double resolution() {
        return resolution;
    }

    @Override
    public void fill(double x, double y, double w, double h, int rgb) {
        color(rgb, "rg");
        content.append(n(x)).append(' ').append(n(height - y - h)).append(' ').append(n(w)).append(' ').append(n(h))
                .append(" re f\n");
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, int rgb) {
        color(rgb, "RG");
        content.append(n(x1 + 0.5)).append(' ').append(n(height - y1 - 0.5)).append(" m ").append(n(x2 + 0.5))
                .append(' ').append(n(height - y2 - 0.5)).append(" l S\n");
    }

    @Override
    public void text(String text, double x, double base, boolean bold, int rgb) {
        text(text, "1 0 0 1 " + n(x) + ' ' + n(height - base), bold, rgb);
    }

    @Override
    public void upright(String text, double x, double bottom, int rgb) {
        text(text, "0 1 -1 0 " + n(x) + ' ' + n(height - bottom), false, rgb);
    }

    private void text(String text, String matrix, boolean bold, int rgb) {
        color(rgb, "rg");
        String font = bold ? "/F2 " : "/F1 ";
        content.append("BT ").append(font).append(n(TEXT_SIZE)).append(" Tf ").append(matrix).append(" Tm ");
        int at = 0;
        while (at < text.length()) {
            boolean raised = SUPERSCRIPTS.indexOf(text.charAt(at)) >= 0;
            int end = at;
            while (end < text.length() && SUPERSCRIPTS.indexOf(text.charAt(end)) >= 0 == raised) {
                end++;
            }
            if (raised) {
                content.append(font).append(n(TEXT_SIZE * Helvetica.SMALL)).append(" Tf 4 Ts ");
            }
            content.append(string(text.substring(at, end))).append(" Tj ");
            if (raised) {
                content.append(font).append(n(TEXT_SIZE)).append(" Tf 0 Ts ");
            }
            at = end;
        }
        content.append("ET\n");
    }

    /** A text in the encoding of the fonts: Windows-1252 with the minus sign at 1. */
    private static String string(String text) {
        StringBuilder out = new StringBuilder("(");
        text.codePoints().forEach(c -> {
            int superscript = SUPERSCRIPTS.indexOf(c);
            int windows = WINDOWS.indexOf(c);
            int code = c == 0x2212 || superscript == 10 ? 1 : superscript >= 0 ? '0' + superscript
                    : windows >= 0 ? WINDOWS_CODES[windows]
                            : c >= 0x20 && c < 0x7f || c >= 0xa0 && c <= 0xff ? c : '?';
            if (code == '(' || code == ')' || code == '\\') {
                out.append('\\').append((char) code);
            } else if (code >= 0x20 && code < 0x7f) {
                out.append((char) code);
            } else {
                out.append(String.format(Locale.ROOT, "\\%03o", code));
            }
        });
        return out.append(')').toString();
    }

    @Override
    public void image(RasterImage image, double x, double y, double w, double h) {
        images.add(image);
        content.append("q ").append(n(w)).append(" 0 0 ").append(n(h)).append(' ').append(n(x)).append(' ')
                .append(n(height - y - h)).append(" cm /I").append(images.size()).append(" Do Q\n");
    }

    private void color(int rgb, String operator) {
        content.append(n((rgb >> 16 & 255) / 255.0)).append(' ').append(n((rgb >> 8 & 255) / 255.0)).append(' ')
                .append(n((rgb & 255) / 255.0)).append(' ').append(operator).append(' ');
    }

    private static String n(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value).replaceAll("0+$", "").replaceAll("\\.$", "");
        return text.equals("-0") ? "0" : text;
    }

    /** The whole file; the surface is used up. */
    byte[] result() {
        Objects file = new Objects();
        int firstImage = 8;
        file.add("<< /Type /Catalog /Pages 2 0 R >>");
        file.add("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        StringBuilder pictures = new StringBuilder();
        for (int i = 0; i < images.size(); i++) {
            pictures.append("/I").append(i + 1).append(' ').append(firstImage + i).append(" 0 R ");
        }
        file.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 " + n(width * UNIT) + ' ' + n(height * UNIT)
                + "] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> /XObject << " + pictures + ">> >> >>");
        file.add("<< /Filter /FlateDecode", deflate(content.toString().getBytes(StandardCharsets.ISO_8859_1)));
        file.add(font("Helvetica"));
        file.add(font("Helvetica-Bold"));
        StringBuilder name = new StringBuilder("<feff");
        for (char c : title.toCharArray()) {
            name.append(String.format(Locale.ROOT, "%04x", (int) c));
        }
        file.add("<< /Producer (Moveout) /Title " + name + "> >>");
        for (RasterImage image : images) {
            file.add("<< /Type /XObject /Subtype /Image /Width " + image.width() + " /Height " + image.height()
                    + " /BitsPerComponent 8 /ColorSpace " + colors(image) + " /Filter /FlateDecode",
                    deflate(image.pixels()));
        }
        return file.finish();
    }

    private static String font(String name) {
        return "<< /Type /Font /Subtype /Type1 /BaseFont /" + name + " /Encoding << /Type /Encoding "
                + "/BaseEncoding /WinAnsiEncoding /Differences [1 /minus] >> >>";
    }

    private static String colors(RasterImage image) {
        if (!image.isIndexed()) {
            return "/DeviceRGB";
        }
        StringBuilder out = new StringBuilder("[/Indexed /DeviceRGB 255 <");
        for (int c : image.palette()) {
            out.append(String.format(Locale.ROOT, "%06x", c & 0xffffff));
        }
        return out.append(">]").toString();
    }

    private static byte[] deflate(byte[] data) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(data.length / 2 + 64);
        Deflater deflater = new Deflater(6);
        try {
            deflater.setInput(data);
            deflater.finish();
            byte[] buffer = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /** Numbered objects and where they begin. */
    private static final class Objects {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
        private final List<Integer> starts = new ArrayList<>();

        Objects() {
            print("%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n");
        }

        void add(String body) {
            starts.add(out.size());
            print(starts.size() + " 0 obj\n" + body + "\nendobj\n");
        }

        void add(String dictionary, byte[] stream) {
            starts.add(out.size());
            print(starts.size() + " 0 obj\n" + dictionary + " /Length " + stream.length + " >>\nstream\n");
            out.writeBytes(stream);
            print("\nendstream\nendobj\n");
        }

        byte[] finish() {
            int table = out.size();
            StringBuilder end = new StringBuilder("xref\n0 " + (starts.size() + 1) + "\n0000000000 65535 f \n");
            for (int start : starts) {
                end.append(String.format(Locale.ROOT, "%010d 00000 n \n", start));
            }
            print(end + "trailer\n<< /Size " + (starts.size() + 1) + " /Root 1 0 R /Info 7 0 R >>\nstartxref\n" + table
                    + "\n%%EOF\n");
            return out.toByteArray();
        }

        private void print(String text) {
            out.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }
}
