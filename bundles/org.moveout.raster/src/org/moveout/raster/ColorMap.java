// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;

/**
 * Colours from the most negative amplitude (position 0) over zero (0.5) to the most positive one (1). Immutable.
 * <p>
 * The built-in maps are named from negative to positive: "black-white-red" has black for the most negative amplitude.
 */
public final class ColorMap {
    /** Black over mid-grey to white. */
    public static final ColorMap GREY = of("grey", "Grey", new double[] { 0, 1 }, 0x000000, 0xffffff);
    /** Red over white to blue. */
    public static final ColorMap RED_WHITE_BLUE = of("red-white-blue", "Red, white, blue",
            new double[] { 0, 0.25, 0.5, 0.75, 1 }, 0x7f0000, 0xff2020, 0xffffff, 0x2020ff, 0x00007f);
    /** Black over white to red. */
    public static final ColorMap BLACK_WHITE_RED = of("black-white-red", "Black, white, red",
            new double[] { 0, 0.5, 0.85, 1 }, 0x000000, 0xffffff, 0xff0000, 0xb00000);
    /** The colours of the rainbow, blue to red. */
    public static final ColorMap SPECTRUM = of("spectrum", "Spectrum",
            new double[] { 0, 0.125, 0.375, 0.5, 0.625, 0.875, 1 }, 0x00008f, 0x0000ff, 0x00ffff, 0x60ff60, 0xffff00,
            0xff0000, 0x800000);
    /**
     * Blue over light grey to red, even steps to the eye. Kenneth Moreland, Diverging Color Maps for Scientific
     * Visualization, ISVC 2009, LNCS 5876, computed with his method and end colours.
     */
    public static final ColorMap COOL_WARM = new ColorMap("cool-warm", "Cool to warm (perceptually uniform)",
            PerceptualColors.positions(), PerceptualColors.diverging(0x3b4cc0, 0xb40426));
    /**
     * Black to white through colours, brightness rising evenly. D. A. Green, A colour scheme for the display of
     * astronomical intensity images, Bull. Astr. Soc. India 39, 2011 (start 0.5, rotations -1.5, hue 1, gamma 1).
     */
    public static final ColorMap CUBEHELIX = new ColorMap("cubehelix", "Cubehelix (even brightness)",
            PerceptualColors.positions(), PerceptualColors.cubehelix(0.5, -1.5, 1));

    /**
     * Dark blue over green to yellow, even steps to the eye. Nathaniel Smith, Stefan van der Walt and Eric Firing, 2015,
     * published under CC0; 33 of their 256 colours, straight between them, which differs by 2 of 255 at most.
     */
    public static final ColorMap VIRIDIS = even("viridis", "Viridis (perceptually uniform)", PublishedColors.VIRIDIS);
    /**
     * Dark blue over grey to yellow, even steps to the eye, also to those who do not see red and green apart. J. R. Nunez,
     * C. R. Anderton and R. S. Renslow, Optimizing colormaps with consideration for color vision deficiency, PLoS ONE 13,
     * 2018, published under CC0; 52 of their 256 colours.
     */
    public static final ColorMap CIVIDIS = even("cividis", "Cividis (perceptually uniform)", PublishedColors.CIVIDIS);

    private static final String REVERSED = "-reversed";
    private static final List<ColorMap> BUILT_IN = List.of(GREY, RED_WHITE_BLUE, BLACK_WHITE_RED, SPECTRUM, COOL_WARM,
            CUBEHELIX, VIRIDIS, CIVIDIS);

    private final String id;
    private final String label;
    private final double[] positions;
    private final int[] colors;

    private ColorMap(String id, String label, double[] positions, int[] colors) {
        this.id = id;
        this.label = label;
        this.positions = positions;
        this.colors = colors;
    }

    /**
     * A map that runs straight (in sRGB) between given colours.
     *
     * @param id        lower-case letters, digits and hyphens
     * @param label     the name for menus
     * @param positions ascending from 0 to 1
     * @param colors    one 0xRRGGBB for each position
     */
    public static ColorMap of(String id, String label, double[] positions, int... colors) {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException("'" + id + "' is no colour map name: use letters, digits and hyphens");
        }
        int n = positions.length;
        boolean good = n >= 2 && colors.length == n && positions[0] == 0 && positions[n - 1] == 1;
        for (int i = 1; i < n && good; i++) {
            good = positions[i] > positions[i - 1];
        }
        if (!good) {
            throw new IllegalArgumentException("colour map " + id
                    + ": positions must ascend from 0 to 1, each with a colour");
        }
        return new ColorMap(id, label, positions.clone(), colors.clone());
    }

    /** A map whose colours may jump: two stops at one position. Positions run from 0 to 1 and never fall. */
    static ColorMap stepped(String id, String label, double[] positions, int[] colors) {
        return new ColorMap(id, label, Arrays.stream(positions).map(ColorMap::exact).toArray(), colors);
    }

    /** The nearest number whose distance from 1 is exact, so that reversing twice gives back the same. */
    private static double exact(double position) {
        return Math.rint(position * (1 << 20)) / (1 << 20);
    }

    /**
     * The built-in maps and those that the class path provides, see {@link ColorMapProvider}. A provider that fails, or an
     * id that is taken, is passed over. Looks through the class path each time.
     */
    public static List<ColorMap> known() {
        List<ColorMap> maps = new ArrayList<>(BUILT_IN);
        var providers = ServiceLoader.load(ColorMapProvider.class, ColorMap.class.getClassLoader()).iterator();
        while (true) {
            try {
                if (!providers.hasNext()) {
                    return List.copyOf(maps);
                }
                for (ColorMap map : providers.next().colorMaps()) {
                    if (maps.stream().noneMatch(m -> m.id.equals(map.id))) {
                        maps.add(map);
                    }
                }
            } catch (ServiceConfigurationError | RuntimeException e) {
                // one bad provider must not take the others away; the next call of hasNext goes on after it
                continue;
            }
        }
    }

    private static ColorMap even(String id, String label, int[] colors) {
        double[] positions = new double[colors.length];
        for (int i = 0; i < colors.length; i++) {
            positions[i] = exact(i / (colors.length - 1.0));
        }
        return of(id, label, positions, colors);
    }

    /** The maps that are always there. */
    public static List<ColorMap> builtIn() {
        return BUILT_IN;
    }

    /** The built-in map of that name, or its reverse if the name ends in "-reversed". */
    public static Optional<ColorMap> named(String name) {
        return named(name, BUILT_IN);
    }

    /** The map of that name among given ones, or its reverse if the name ends in "-reversed". */
    public static Optional<ColorMap> named(String name, List<ColorMap> maps) {
        String n = name.toLowerCase(Locale.ROOT);
        boolean reverse = n.endsWith(REVERSED);
        String base = reverse ? n.substring(0, n.length() - REVERSED.length()) : n;
        return maps.stream().filter(m -> m.id.equals(base)).findFirst().map(m -> reverse ? m.reversed() : m);
    }

    /** The name on the command line and in files. */
    public String id() {
        return id;
    }

    /** The name for menus. */
    public String label() {
        return label;
    }

    /** The same colours the other way round. */
    public ColorMap reversed() {
        int n = colors.length;
        double[] p = new double[n];
        int[] c = new int[n];
        for (int i = 0; i < n; i++) {
            p[i] = 1 - positions[n - 1 - i];
            c[i] = colors[n - 1 - i];
        }
        boolean was = id.endsWith(REVERSED);
        return new ColorMap(was ? id.substring(0, id.length() - REVERSED.length()) : id + REVERSED,
                was ? label.substring(0, label.length() - ", reversed".length()) : label + ", reversed", p, c);
    }

    /** The colour at a position as 0xRRGGBB; positions outside 0 to 1 get the end colours. */
    public int rgb(double position) {
        double p = Math.clamp(position, 0, 1);
        int i = 1;
        while (i < positions.length - 1 && p > positions[i]) {
            i++;
        }
        double span = positions[i] - positions[i - 1];
        double f = span > 0 ? (p - positions[i - 1]) / span : 1;
        int a = colors[i - 1];
        int b = colors[i];
        return mix(a >> 16, b >> 16, f) << 16 | mix(a >> 8, b >> 8, f) << 8 | mix(a, b, f);
    }

    private static int mix(int a, int b, double f) {
        int from = a & 0xff;
        return (int) Math.round(from + ((b & 0xff) - from) * f);
    }

    /**
     * The colours of the 256 indices of a raster.
     *
     * @param hole the colour of {@link Levels#hole()} where that is an index of its own, 0xRRGGBB
     */
    public int[] palette(Levels levels, int hole) {
        int[] palette = new int[256];
        for (int i = 0; i < 256; i++) {
            palette[i] = i < levels.lowest() ? hole : rgb(levels.position(i));
        }
        return palette;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColorMap m && m.id.equals(id) && Arrays.equals(m.positions, positions)
                && Arrays.equals(m.colors, colors);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
