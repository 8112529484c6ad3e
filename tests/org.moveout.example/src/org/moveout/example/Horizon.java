// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.example;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.GC;
import org.moveout.data.DataException;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceRange;
import org.moveout.data.task.Progress;
import org.moveout.raster.Projection;
import org.moveout.ui.CanvasLayerFactory;
import org.moveout.view.CanvasLayer;
import org.moveout.view.SectionInput;

/**
 * A horizon from a text file: on each line the CDP and the time in ms (the depth in m for depth data), or the inline,
 * the crossline and the time. The first line may name the columns instead: {@code trace time}, {@code cdp time} or
 * {@code inline crossline time}, trace numbers beginning at 0. Lines that begin with # are passed over.
 */
public final class Horizon implements CanvasLayerFactory {
    private static final List<HeaderKey> CDP = List.of(HeaderKey.CDP);
    private static final List<HeaderKey> GRID = List.of(HeaderKey.INLINE, HeaderKey.CROSSLINE);
    private static final int BLOCK = 65_536;

    /** Header values (or the trace number) to time. */
    private record Picks(List<HeaderKey> keys, Map<List<Long>, Double> times) {
    }

    @Override
    public Optional<CanvasLayer> create(SectionInput section, Optional<Path> file, Progress progress)
            throws IOException {
        Picks picks = read(file.orElseThrow());
        long[] traces = new long[1024];
        double[] times = new double[1024];
        int count = 0;
        long all = section.source().traceCount();
        for (long first = 0; first < all; first += BLOCK) {
            progress.checkCancelled();
            TraceRange range = TraceRange.of(first, Math.min(BLOCK, all - first));
            long[][] headers = new long[picks.keys().size()][];
            for (int k = 0; k < headers.length; k++) {
                headers[k] = section.headers().orElseThrow(() -> new DataException(section.name()
                        + " has no trace headers: give the horizon by trace number.")).longs(picks.keys().get(k), range);
            }
            for (int i = 0; i < range.intCount(); i++) {
                Double time = picks.times().get(place(headers, i, first + i));
                if (time != null) {
                    if (count == traces.length) {
                        traces = Arrays.copyOf(traces, 2 * count);
                        times = Arrays.copyOf(times, 2 * count);
                    }
                    traces[count] = first + i;
                    times[count++] = time;
                }
            }
        }
        return count == 0 ? Optional.empty() : Optional.of(new Line(file.get().getFileName().toString(),
                Arrays.copyOf(traces, count), Arrays.copyOf(times, count)));
    }

    private static List<Long> place(long[][] headers, int i, long trace) {
        return switch (headers.length) {
        case 0 -> List.of(trace);
        case 1 -> List.of(headers[0][i]);
        default -> List.of(headers[0][i], headers[1][i]);
        };
    }

    private static Picks read(Path file) throws IOException {
        List<HeaderKey> keys = null;
        Map<List<Long>, Double> times = new HashMap<>();
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            String text = line.strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            String[] words = text.split("[\\s,;]+");
            if (keys == null) {
                keys = switch (String.join(" ", words).toLowerCase()) {
                case "trace time" -> List.of();
                case "cdp time" -> CDP;
                case "inline crossline time" -> GRID;
                default -> null;
                };
                if (keys != null) {
                    continue;
                }
                keys = words.length == 3 ? GRID : CDP;
            }
            int columns = Math.max(1, keys.size());
            try {
                if (words.length != columns + 1) {
                    throw new NumberFormatException("it has " + words.length + " columns");
                }
                Long[] place = new Long[columns];
                for (int k = 0; k < columns; k++) {
                    place[k] = Long.valueOf(words[k]);
                }
                times.put(List.of(place), Double.valueOf(words[columns]));
            } catch (NumberFormatException e) {
                throw new DataException(file.getFileName() + ", line " + number + ": cannot read \"" + text
                        + "\"; expected " + (keys == GRID ? "inline, crossline" : keys == CDP ? "CDP" : "trace")
                        + " and time in ms.");
            }
        }
        return new Picks(keys == null ? CDP : keys, times);
    }

    /** The horizon on the section: stored traces, ascending, and the time of each. */
    private static final class Line implements CanvasLayer {
        private final String name;
        private final long[] traces;
        private final double[] times;
        private SectionInput input;

        Line(String name, long[] traces, double[] times) {
            this.name = name;
            this.traces = traces;
            this.times = times;
        }

        /** The time at a position on the canvas, NaN where there is none. */
        private double time(SectionInput in, long position) {
            int i = Arrays.binarySearch(traces, in.order().trace(position));
            return i < 0 ? Double.NaN : times[i];
        }

        @Override
        public void paint(GC gc, SectionInput in, Projection projection) {
            input = in;
            gc.setForeground(new Color(0, 190, 255));
            gc.setLineWidth(2);
            // one point for each pixel column at most
            long step = Math.max(1, (long) (1 / projection.traceWidth()));
            long first = Math.max(0, (long) projection.view().firstTrace() / step * step);
            long end = Math.min(in.order().count(), (long) projection.view().lastTrace() + 2 * step);
            int[] points = new int[2 * (int) ((end - first) / step + 1)];
            int n = 0;
            for (long p = first; p < end; p += step) {
                double time = time(in, p);
                if (Double.isNaN(time)) {
                    gc.drawPolyline(Arrays.copyOf(points, n));
                    n = 0;
                } else {
                    points[n++] = (int) Math.round(projection.toX(p));
                    points[n++] = (int) Math.round(projection.toY(in.source().sampling().indexOf(time)));
                }
            }
            gc.drawPolyline(Arrays.copyOf(points, n));
        }

        @Override
        public Optional<String> describe(double trace, double sample) {
            double time = input == null ? Double.NaN : time(input, Math.round(trace));
            return Double.isNaN(time) ? Optional.empty()
                    : Optional.of(name + " " + Math.round(time) + " " + input.source().sampling().domain().unit());
        }
    }
}
