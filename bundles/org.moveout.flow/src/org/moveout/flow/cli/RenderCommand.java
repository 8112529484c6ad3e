// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
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
import org.moveout.data.overview.Overview;
import org.moveout.data.task.Progress;
import org.moveout.flow.cli.Values.Span;
import org.moveout.flow.cli.text.Listing;
import org.moveout.flow.cli.text.Quantities;
import org.moveout.raster.Agc;
import org.moveout.raster.Clip;
import org.moveout.raster.ColorMap;
import org.moveout.raster.ColorTable;
import org.moveout.raster.DisplayMode;
import org.moveout.raster.DisplaySettings;
import org.moveout.raster.Interpolation;
import org.moveout.raster.Normalization;
import org.moveout.raster.PictureFile;
import org.moveout.raster.PngFile;
import org.moveout.raster.Polarity;
import org.moveout.raster.Reading;
import org.moveout.raster.SectionBlock;
import org.moveout.raster.SectionReader;
import org.moveout.raster.SectionPicture;
import org.moveout.raster.TraceLabels;
import org.moveout.raster.TracePlacement;
import org.moveout.raster.Viewport;
import org.moveout.raster.WiggleLook;
import org.moveout.segy.HeaderNames;

/** {@code moveout render}: a section as PNG, PDF or SVG. */
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
    private final Arguments.Value<Agc> agc;
    private final Arguments.Value<Interpolation> interpolation;
    private final Arguments.Value<WiggleLook.Side> fill;
    private final Arguments.Value<Double> excursion;
    private final Arguments.Value<String> spacing;
    private final Arguments.Values<List<String>> label;
    private final Arguments.Values<List<String>> axis;
    private final Arguments.Value<String> title;
    private final Arguments.Value<Double> scale;
    private final Arguments.Flag bare;
    private final SourceOptions source;

    RenderCommand(Arguments a) {
        a.describe("Draws a section with axes, title and colour bar, or the samples alone, as PNG, PDF or SVG. Needs no "
                + "display.");
        path = a.path("STORE|FILE", "The store, or a SEG-Y file.");
        output = a.path("OUT.png", "The picture to write, ending in " + PictureFile.endings()
                + "; an existing one is replaced.");
        traces = a.option("--traces", "A:B", Values::span, "The traces A to B-1, counted from 0.");
        samples = a.option("--samples", "C:D", Values::span, "The samples C to D-1, counted from 0.");
        width = a.option("--width", "PIXELS", Values.whole(1, SectionPicture.LARGEST), "Width of the picture, "
                + WIDTH + " if not given.");
        height = a.option("--height", "PIXELS", Values.whole(1, SectionPicture.LARGEST), "Height of the picture, "
                + HEIGHT + " if not given.");
        mode = a.option("--mode", "MODE", Values.word(List.of(DisplayMode.values()), DisplayMode::id),
                "density (colours), wiggle (lines), area (lines, filled), both, or auto.");
        colors = a.option("--colormap", "NAME", RenderCommand::colorMap, "Colours of the density: "
                + String.join(", ", colorMaps()) + "; or a file of lines 'position red green blue'. A minus sign before "
                + "the name turns it round.");
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
        agc = a.option("--agc", "WINDOW", t -> new Agc(Values.number(1e-6, Agc.LONGEST).read(t)),
                "Automatic gain control: each sample over the RMS of a window, in ms (m for depth).");
        interpolation = a.option("--interpolation", "HOW", Values.word(List.of(Interpolation.values()),
                Interpolation::id), "Between samples larger than pixels: nearest, linear, or sinc (band-limited).");
        fill = a.option("--fill", "SIDE", Values.word(List.of(WiggleLook.Side.values()),
                s -> s.name().toLowerCase(Locale.ROOT)), "The side filled in mode area: positive, or negative.");
        excursion = a.option("--excursion", "TRACES", Values.number(WiggleLook.LEAST, WiggleLook.MOST),
                "Deflection of wiggles at the clip amplitude, in trace distances, 1.2 if not given.");
        spacing = a.option("--spacing", "BY", t -> t, "Where traces stand: number, distance (along the line, from CDP X "
                + "and Y), or a header such as offset.");
        label = a.repeated("--label", "KEY[,KEY...]", Values::list, t -> HeaderNames.resolve(t).isPresent(),
                "Header values along the top instead of trace numbers.");
        axis = a.repeated("--axis", "KEY[,KEY...]", Values::list, t -> HeaderNames.resolve(t).isPresent(),
                "The same as --label.");
        title = a.option("--title", "TEXT", t -> t, "The title; otherwise the name of the data.");
        scale = a.option("--scale", "FACTOR", Values.number(0.25, 10), "Size of text and lines in pixels per point: 2 "
                + "for prints. A PDF or SVG page has WIDTH / FACTOR by HEIGHT / FACTOR points.");
        bare = a.flag("--bare", "The samples alone, without axes: trace 0 left, first sample on top; grey: -clip "
                + "black, 0 mid-grey, +clip white. Without --width and --height one pixel for each sample.");
        source = new SourceOptions(a);
    }

    private static List<String> colorMaps() {
        return ColorMap.known().stream().map(ColorMap::id).toList();
    }

    private static ColorMap colorMap(String text) throws UsageException {
        boolean reversed = text.startsWith("-");
        String name = reversed ? text.substring(1) : text;
        Optional<ColorMap> map = ColorMap.named(name.equalsIgnoreCase("gray") ? "grey" : name, ColorMap.known());
        if (map.isEmpty() && (name.contains(".") || name.contains("/"))) {
            try {
                map = Optional.of(ColorTable.read(Path.of(name)));
            } catch (NoSuchFileException e) {
                throw new UsageException("there is no file " + name);
            } catch (IOException | InvalidPathException e) {
                throw new UsageException(e.getMessage());
            }
        }
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
        PictureFile kind = PictureFile.of(target).orElse(PictureFile.PNG);
        if (bare.given() && kind != PictureFile.PNG) {
            throw new UsageException("--bare writes pixels only; choose a name that ends in .png.");
        }
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
            session.show(progress -> {
                progress.begin("Drawing", -1, "pictures");
                SectionBlock block = read(session, picture, kind, dataset, range, part, progress);
                if (bare.given()) {
                    PngFile.write(picture.bare(block, dataset.sampling()), target);
                } else {
                    kind.write(picture, block, dataset.sampling(), dataset.traceCount(), target);
                }
                return target;
            });
            report(target, picture, range, part, session);
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
                .withPolarity(polarity.or(Polarity.NORMAL)).withNormalization(normalize.or(Normalization.NONE))
                .withAgc(agc.or(Agc.OFF)).withInterpolation(interpolation.or(Interpolation.LINEAR))
                .withWiggle(new WiggleLook(fill.or(WiggleLook.Side.POSITIVE),
                        excursion.or(WiggleLook.USUAL.excursion())));
        TracePlacement placement = placement(dataset);
        Viewport view = new Viewport(placement.unit(range.first()) - 0.5, placement.unit(range.end() - 1.0) + 0.5,
                part.first() - 0.5, part.end() - 0.5);
        SectionPicture page = SectionPicture.of(w, h, view, settings).withPixelsPerPoint(scale.or(1.0))
                .withPlacement(placement);
        return bare.given() ? page
                : page.withTitle(title.or(dataset.name())).withLabels(labels(dataset, range));
    }

    private TracePlacement placement(Dataset dataset) throws UsageException, IOException {
        String by = spacing.or("number");
        if (by.equals("number")) {
            return TracePlacement.EVEN;
        }
        if (dataset.traceCount() > TracePlacement.MOST_TRACES) {
            throw new UsageException("--spacing: more than 200,000 traces are shown by number only.");
        }
        TraceRange all = new TraceRange(0, dataset.traceCount());
        List<HeaderKey> there = Keys.of(dataset.headers());
        double[] positions;
        if (by.equals("distance")) {
            List<HeaderKey> xy = Keys.resolve("--spacing", List.of("cdp_x", "cdp_y"), there);
            positions = TracePlacement.along(dataset.headers().doubles(xy.get(0), all),
                    dataset.headers().doubles(xy.get(1), all));
        } else {
            positions = dataset.headers().doubles(Keys.resolve("--spacing", List.of(by), there).get(0), all);
        }
        Optional<String> problem = TracePlacement.problem(positions);
        if (problem.isPresent()) {
            throw new UsageException("--spacing " + by + ": " + problem.get());
        }
        return TracePlacement.of(positions);
    }

    /** Like a section on the screen; an overview that is damaged is done without. */
    private static SectionBlock read(Session session, SectionPicture picture, PictureFile kind, Dataset dataset,
            TraceRange range, SampleRange part, Progress progress) throws IOException {
        Reading reading = reading(picture, kind, dataset, range, part, dataset.overview());
        try {
            return SectionReader.read(dataset, reading, picture.settings(), progress);
        } catch (DataException e) {
            if (!(reading instanceof Reading.Level)) {
                throw e;
            }
            session.note("drawn without the overview: " + e.getMessage());
            return SectionReader.read(dataset, reading(picture, kind, dataset, range, part, Optional.empty()),
                    picture.settings(), progress);
        }
    }

    /**
     * Of samples exactly what is shown, so that a percentile clip is that of the picture, and above and below what gain
     * control and normalisation need.
     */
    private static Reading reading(SectionPicture picture, PictureFile kind, Dataset dataset, TraceRange range,
            SampleRange part, Optional<Overview> overview) {
        Reading reading = kind.reading(picture, dataset, overview);
        if (!(reading instanceof Reading.Samples s)) {
            return reading;
        }
        Viewport wide = picture.settings().reading(picture.view(), dataset.sampling());
        SampleRange read = new SampleRange((int) Math.clamp(Math.ceil(wide.firstSample()), 0, part.first()),
                (int) Math.clamp(Math.floor(wide.lastSample()) + 1, part.end(), dataset.sampling().count()));
        return new Reading.Samples(new Window(range, read, s.window().stride()));
    }

    private List<TraceLabels> labels(Dataset dataset, TraceRange range) throws UsageException, IOException {
        List<HeaderKey> keys = new ArrayList<>(Keys.resolve("--label", ImportCommand.flatten(label),
                Keys.of(dataset.headers())));
        keys.addAll(Keys.resolve("--axis", ImportCommand.flatten(axis), Keys.of(dataset.headers())));
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

    private static void report(Path target, SectionPicture image, TraceRange range, SampleRange part, Session session)
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
