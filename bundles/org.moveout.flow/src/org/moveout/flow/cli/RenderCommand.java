// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderKey;
import org.moveout.data.SampleRange;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;
import org.moveout.flow.cli.Values.Span;
import org.moveout.flow.cli.text.Listing;
import org.moveout.flow.cli.text.Quantities;
import org.moveout.raster.Clip;
import org.moveout.raster.ColorMap;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Normalization;
import org.moveout.raster.PngFile;
import org.moveout.raster.Polarity;
import org.moveout.raster.RasterImage;
import org.moveout.raster.ReadPlan;
import org.moveout.raster.Reading;
import org.moveout.raster.SectionBlock;
import org.moveout.raster.SectionPicture;
import org.moveout.raster.SectionReader;
import org.moveout.raster.TraceLabels;
import org.moveout.raster.Viewport;
import org.moveout.segy.HeaderNames;

/** {@code moveout render}: a section as PNG. */
final class RenderCommand implements Command {
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;
    /** A bare picture without a size has one pixel for each sample, up to this many. */
    private static final long MOST_PIXELS = 16_000_000;
    private static final int LABELLED_TRACES = 4096;

    private final Arguments.Value<Path> path;
    private final Arguments.Value<Path> output;
    private final Arguments.Value<Span> traces;
    private final Arguments.Value<Span> samples;
    private final Arguments.Value<Integer> width;
    private final Arguments.Value<Integer> height;
    private final Arguments.Value<DisplayMode> mode;
    private final Arguments.Value<ColorMap> colors;
    private final Arguments.Value<Double> clip;
    private final Arguments.Value<Double> clipValue;
    private final Arguments.Value<Double> gain;
    private final Arguments.Value<Polarity> polarity;
    private final Arguments.Value<Normalization> normalize;
    private final Arguments.Values<List<String>> label;
    private final Arguments.Value<String> title;
    private final Arguments.Value<Double> scale;
    private final Arguments.Flag bare;
    private final SourceOptions source;

    RenderCommand(Arguments a) {
        a.describe("Draws a section as PNG, with axes, title and colour bar, or the samples alone. Needs no display.");
        path = a.path("STORE|FILE", "The store, or a SEG-Y file.");
        output = a.path("OUT.png", "The picture to write; an existing one is replaced.");
        traces = a.option("--traces", "A:B", Values::span, "The traces A to B-1, counted from 0.");
        samples = a.option("--samples", "C:D", Values::span, "The samples C to D-1, counted from 0.");
        width = a.option("--width", "PIXELS", Values.whole(1, SectionPicture.LARGEST), "Width of the picture, "
                + WIDTH + " if not given.");
        height = a.option("--height", "PIXELS", Values.whole(1, SectionPicture.LARGEST), "Height of the picture, "
                + HEIGHT + " if not given.");
        mode = a.option("--mode", "MODE", Values.word(List.of(DisplayMode.values()), DisplayMode::id),
                "density (colours), wiggle (lines), area (lines, filled), both, or auto.");
        colors = a.option("--colormap", "NAME", RenderCommand::colorMap, "Colours of the density: "
                + String.join(", ", colorMaps()) + ". A minus sign before the name turns it round.");
        clip = a.option("--clip", "PCT", Values.number(1e-6, 100), "Percentile of the absolute amplitudes shown that "
                + "gets the last colour, 98 if not given.");
        clipValue = a.option("--clip-value", "A", Values.number(Double.MIN_NORMAL, Double.MAX_VALUE),
                "Amplitude that gets the last colour, instead of a percentile.");
        gain = a.option("--gain", "DB", Values.number(-DisplaySettings.GAIN_LIMIT, DisplaySettings.GAIN_LIMIT),
                "Display gain in dB.");
        polarity = a.option("--polarity", "SIGN", Values.word(List.of(Polarity.values()),
                p -> p.name().toLowerCase(Locale.ROOT)), "normal, or reversed.");
        normalize = a.option("--normalize", "HOW", Values.word(List.of(Normalization.values()), RenderCommand::word),
                "Bring traces to a common level: none, trace-rms or trace-peak.");
        label = a.repeated("--label", "KEY[,KEY...]", Values::list, t -> HeaderNames.resolve(t).isPresent(),
                "Header values along the top instead of trace numbers.");
        title = a.option("--title", "TEXT", t -> t, "The title; otherwise the name of the data.");
        scale = a.option("--scale", "FACTOR", Values.number(0.25, 10), "Size of text and lines: 2 for prints.");
        bare = a.flag("--bare", "The samples alone, without axes: trace 0 left, first sample on top; grey: -clip "
                + "black, 0 mid-grey, +clip white. Without --width and --height one pixel for each sample.");
        source = new SourceOptions(a);
    }

    private static List<String> colorMaps() {
        return ColorMap.builtIn().stream().map(ColorMap::id).toList();
    }

    private static ColorMap colorMap(String text) throws UsageException {
        boolean reversed = text.startsWith("-");
        String name = reversed ? text.substring(1) : text;
        Optional<ColorMap> map = ColorMap.named(name.equalsIgnoreCase("gray") ? "grey" : name);
        ColorMap found = map.orElseThrow(() -> new UsageException("there is no colour map '" + text + "'; there are "
                + String.join(", ", colorMaps())));
        return reversed ? found.reversed() : found;
    }

    private static String word(Normalization n) {
        return n.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int run(Session session) throws UsageException, IOException {
        Path target = output.get().orElseThrow();
        if (clip.given() && clipValue.given()) {
            throw new UsageException("--clip (a percentile) and --clip-value (an amplitude) exclude each other.");
        }
        try (Dataset dataset = source.open(path.get().orElseThrow())) {
            if (Files.exists(target) && Files.isSameFile(target, dataset.location())) {
                throw DataException.of(target, "this is the data itself", "choose another name for the picture");
            }
            Span t = traces.or(new Span(0, -1)).within("--traces", dataset.traceCount(), "traces");
            Span s = samples.or(new Span(0, -1)).within("--samples", dataset.sampling().count(), "samples");
            if (t.end() == t.first() || s.end() == s.first()) {
                throw DataException.of(dataset.location(), "there are no samples to draw", "choose other data");
            }
            TraceRange range = new TraceRange(t.first(), t.end());
            SampleRange part = new SampleRange((int) s.first(), (int) s.end());
            SectionPicture picture = picture(dataset, range, part);
            RasterImage image = session.show(progress -> {
                progress.begin("Drawing", -1, "pictures");
                SectionBlock block = SectionReader.read(dataset, reading(picture, dataset, range, part),
                        picture.settings(), progress);
                return bare.given() ? picture.bare(block)
                        : picture.page(block, dataset.sampling(), dataset.traceCount());
            });
            PngFile.write(image, target);
            report(target, image, range, part, session);
        }
        return ExitStatus.DONE;
    }

    private SectionPicture picture(Dataset dataset, TraceRange range, SampleRange part)
            throws UsageException, IOException {
        boolean natural = bare.given() && !width.given() && !height.given()
                && range.count() <= SectionPicture.LARGEST && part.count() <= SectionPicture.LARGEST
                && range.count() * part.count() <= MOST_PIXELS;
        int w = natural ? range.intCount() : width.or(WIDTH);
        int h = natural ? part.count() : height.or(HEIGHT);
        if ((long) w * h > 200_000_000L) {
            throw new UsageException("A picture of " + w + " x " + h + " pixels is too large; choose a smaller "
                    + "--width or --height.");
        }
        Clip limit = clipValue.given() ? new Clip.Amplitude(clipValue.or(1.0))
                : clip.given() ? new Clip.Percent(clip.or(98.0)) : Clip.DEFAULT;
        DisplaySettings settings = DisplaySettings.DEFAULT.withMode(mode.or(DisplayMode.DENSITY))
                .withColorMap(colors.or(ColorMap.GREY)).withClip(limit).withGainDb(gain.or(0.0))
                .withPolarity(polarity.or(Polarity.NORMAL)).withNormalization(normalize.or(Normalization.NONE));
        Viewport view = new Viewport(range.first() - 0.5, range.end() - 0.5, part.first() - 0.5, part.end() - 0.5);
        return new SectionPicture(w, h, view, settings, bare.given() ? "" : title.or(dataset.name()),
                bare.given() ? List.of() : labels(dataset, range), scale.or(1.0));
    }

    /**
     * Like a section on the screen; of samples exactly what is shown, so that a percentile clip is that of the picture.
     */
    private static Reading reading(SectionPicture picture, Dataset dataset, TraceRange range, SampleRange part) {
        Reading reading = ReadPlan.reading(picture.view(), picture.width(), picture.height(), dataset.traceCount(),
                dataset.sampling(), dataset.overview());
        return reading instanceof Reading.Samples s
                ? new Reading.Samples(new Window(range, part, s.window().stride())) : reading;
    }

    private List<TraceLabels> labels(Dataset dataset, TraceRange range) throws UsageException, IOException {
        List<HeaderKey> keys = Keys.resolve("--label", ImportCommand.flatten(label), Keys.of(dataset.headers()));
        List<TraceLabels> rows = new ArrayList<>();
        long step = Math.max(1, range.count() / LABELLED_TRACES);
        for (HeaderKey key : keys) {
            double[] values;
            if (step == 1) {
                values = dataset.headers().doubles(key, range);
            } else {
                values = new double[(int) ((range.count() + step - 1) / step)];
                for (int i = 0; i < values.length; i++) {
                    values[i] = dataset.headers().doubles(key, TraceRange.of(range.first() + i * step, 1))[0];
                }
            }
            rows.add(new TraceLabels(key.label(), range.first(), step, values));
        }
        return rows;
    }

    private static void report(Path target, RasterImage image, TraceRange range, SampleRange part, Session session)
            throws IOException {
        long bytes = Files.size(target);
        if (session.json()) {
            session.document().beginObject().field("out", target.toString()).field("width", image.width())
                    .field("height", image.height()).field("traces", range.toString())
                    .field("samples", part.toString()).field("bytes", bytes).end();
        } else {
            new Listing("").add("Picture", target.toString())
                    .add("Size", image.width() + " x " + image.height() + " pixels, " + Quantities.bytes(bytes))
                    .add("Shows", "traces " + range + ", samples " + part).write(session.out());
        }
    }
}
