// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.moveout.data.DataException;
import org.moveout.data.Sampling;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class PictureFileTest {
    private static final Sampling SAMPLING = Sampling.time(60, 4);
    private static final String TITLE = "L\u00ednea <7> & \u221212 (a\\b)";

    @TempDir
    Path folder;

    private static SectionBlock block() {
        float[] data = new float[40 * 60];
        for (int i = 0; i < data.length; i++) {
            data[i] = (float) (1e7 * Math.sin(i * 0.37));
        }
        return SectionBlock.of(DensityRasterTest.block(40, data));
    }

    private static SectionPicture picture() {
        double[] cdp = new double[40];
        for (int i = 0; i < cdp.length; i++) {
            cdp[i] = 101 + i;
        }
        return SectionPicture.of(640, 480, Viewport.all(40, SAMPLING),
                DisplaySettings.DEFAULT.withMode(DisplayMode.DENSITY).withColorMap(ColorMap.SPECTRUM))
                .withTitle(TITLE).withFooter("Density, clip 98 %").withLabels(List.of(new TraceLabels("CDP", 0, 1, cdp)));
    }

    private Path write(PictureFile kind, SectionPicture picture) throws IOException {
        Path file = folder.resolve("p." + kind.ending());
        kind.write(picture, block(), SAMPLING, 40, file);
        try (var files = Files.list(folder)) {
            assertTrue(files.noneMatch(f -> f.toString().endsWith(".partial")), "left-overs beside the picture");
        }
        return file;
    }

    @Test
    void theSvgIsXmlWithTextsLinesAndTheSection() throws Exception {
        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(write(PictureFile.SVG, picture()).toFile());
        Element root = svg.getDocumentElement();
        assertEquals("0 0 640 480", root.getAttribute("viewBox"));
        List<String> texts = new ArrayList<>();
        NodeList nodes = svg.getElementsByTagName("text");
        for (int i = 0; i < nodes.getLength(); i++) {
            Element e = (Element) nodes.item(i);
            texts.add(e.getTextContent());
            double x = Double.parseDouble(e.getAttribute("x"));
            double y = Double.parseDouble(e.getAttribute("y"));
            assertTrue(x >= 0 && x < 640 && y > 0 && y <= 480, e.getTextContent() + " at " + x + ", " + y);
        }
        assertTrue(texts.containsAll(List.of(TITLE, "Density, clip 98 %", "Time (ms)", "CDP", "110",
                "Amplitude \u00d710\u2076")), texts.toString());
        Element image = (Element) svg.getElementsByTagName("image").item(0);
        byte[] png = Base64.getDecoder().decode(image.getAttribute("xlink:href").replaceFirst(".*,", ""));
        BufferedImage section = ImageIO.read(new ByteArrayInputStream(png));
        // three pixels for each point
        assertEquals(3 * Double.parseDouble(image.getAttribute("width")), section.getWidth(), 1);
        assertEquals(3 * Double.parseDouble(image.getAttribute("height")), section.getHeight(), 1);
    }

    @Test
    void thePdfHasItsObjectsWhereItsTableSays() throws Exception {
        byte[] bytes = Files.readAllBytes(write(PictureFile.PDF, picture()));
        String pdf = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(pdf.startsWith("%PDF-1.4\n") && pdf.endsWith("%%EOF\n"));
        Matcher start = Pattern.compile("startxref\n(\\d+)\n").matcher(pdf);
        assertTrue(start.find());
        String table = pdf.substring(Integer.parseInt(start.group(1)));
        assertTrue(table.startsWith("xref\n0 9\n"), table.substring(0, 20));
        String[] lines = table.split("\n");
        for (int i = 1; i <= 8; i++) {
            int at = Integer.parseInt(lines[2 + i].substring(0, 10));
            assertEquals(20, lines[2 + i].length() + 1, "an entry is 20 bytes long");
            assertTrue(pdf.startsWith(i + " 0 obj\n", at), "object " + i);
        }
        assertTrue(pdf.contains("/MediaBox [0 0 480 360]"));
        String content = new String(stream(bytes, pdf, "4 0 obj"), StandardCharsets.ISO_8859_1);
        assertTrue(content.contains("(L\\355nea <7> & \\00112 \\(a\\\\b\\)) Tj"), content.substring(0, 400));
        assertTrue(content.contains("(Amplitude \\32710) Tj"), "a factor of ten");
        Matcher image = Pattern.compile("/Width (\\d+) /Height (\\d+)").matcher(pdf);
        assertTrue(image.find());
        int pixels = Integer.parseInt(image.group(1)) * Integer.parseInt(image.group(2));
        assertEquals(pixels, stream(bytes, pdf, "8 0 obj").length);
    }

    private static byte[] stream(byte[] bytes, String pdf, String object) throws IOException {
        int at = pdf.indexOf(object);
        Matcher length = Pattern.compile("/Length (\\d+) >>\nstream\n").matcher(pdf);
        assertTrue(length.find(at));
        int from = length.end();
        byte[] part = Arrays.copyOfRange(bytes, from, from + Integer.parseInt(length.group(1)));
        assertTrue(pdf.startsWith("\nendstream\nendobj\n", from + part.length), object);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(part))) {
            return in.readAllBytes();
        }
    }

    /** Poppler is a reader that nobody here wrote; it draws the section where the page model puts it. */
    @Test
    void otherProgramsDrawTheSamePage() throws Exception {
        Optional<Path> tool = Arrays.stream(System.getenv("PATH").split(":")).map(d -> Path.of(d, "pdftoppm"))
                .filter(Files::isExecutable).findFirst();
        assumeTrue(tool.isPresent(), "poppler-utils is not installed");
        Path pdf = write(PictureFile.PDF, picture());
        Path out = folder.resolve("page");
        Process p = new ProcessBuilder(tool.get().toString(), "-r", "96", "-png", "-singlefile", pdf.toString(),
                out.toString()).redirectErrorStream(true).start();
        String said = new String(p.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, p.waitFor(), said);
        assertEquals("", said);
        BufferedImage drawn = ImageIO.read(folder.resolve("page.png").toFile());
        BufferedImage own = ImageIO.read(write(PictureFile.PNG, picture()).toFile());
        assertEquals(640, drawn.getWidth());
        assertEquals(480, drawn.getHeight());
        assertEquals(0xffffff, drawn.getRGB(3, 3) & 0xffffff);
        // fonts differ a little, so the section may be a few points off: compare what fills its middle
        assertArrayEquals(shades(own), shades(drawn), 6);
    }

    /** Mean red, green and blue of the middle of a page. */
    private static double[] shades(BufferedImage image) {
        double[] sum = new double[3];
        int n = 0;
        for (int y = 120; y < 420; y++) {
            for (int x = 120; x < 500; x++, n++) {
                int c = image.getRGB(x, y);
                sum[0] += c >> 16 & 255;
                sum[1] += c >> 8 & 255;
                sum[2] += c & 255;
            }
        }
        return new double[] { sum[0] / n, sum[1] / n, sum[2] / n };
    }

    @Test
    void everyModeAndSizeIsWritten() throws Exception {
        for (PictureFile kind : PictureFile.values()) {
            for (DisplayMode mode : DisplayMode.values()) {
                SectionPicture p = picture();
                Path file = write(kind, SectionPicture.of(90, 60, p.view(), p.settings().withMode(mode)));
                assertTrue(Files.size(file) > 100, kind + ", " + mode);
            }
            write(kind, SectionPicture.of(1, 1, picture().view(), picture().settings()));
        }
    }

    @Test
    void twiceTheScaleIsTheSamePageWithTwiceThePixels() throws Exception {
        SectionPicture once = picture();
        SectionPicture twice = SectionPicture.of(1280, 960, once.view(), once.settings()).withPixelsPerPoint(2)
                .withTitle(once.title()).withFooter(once.footer()).withLabels(once.labels());
        RasterImage a = once.page(block(), SAMPLING, 40);
        RasterImage b = twice.page(block(), SAMPLING, 40);
        assertEquals(2 * a.width(), b.width());
        long different = 0;
        for (int y = 130; y < 420; y += 3) {
            for (int x = 130; x < 490; x += 3) {
                int d = Math.abs((a.rgb(x, y) >> 8 & 255) - (b.rgb(2 * x + 1, 2 * y + 1) >> 8 & 255));
                different += d > 128 ? 1 : 0;
            }
        }
        assertTrue(different < 97 * 120 / 10, different + " points differ");
    }

    @Test
    void kindsAreToldByTheirEndings() {
        assertEquals(Optional.of(PictureFile.PDF), PictureFile.of(Path.of("a/b.PDF")));
        assertEquals(Optional.empty(), PictureFile.of(Path.of("a.pdf/b")));
        assertEquals(".png, .pdf or .svg", PictureFile.endings());
        assertThrows(DataException.class, () -> PictureFile.SVG.write(picture(), block(), SAMPLING, 40,
                folder.resolve("missing").resolve("x.svg")));
    }

    @Test
    void hugeVectorPagesKeepTheirPicturesInBounds() {
        SectionPicture huge = SectionPicture.of(12_000, 10_000, picture().view(), picture().settings());
        assertEquals(1, PictureFile.PDF.resolution(huge), 1e-9);
        assertEquals(3, PictureFile.PDF.resolution(picture()), 1e-9);
    }
}
