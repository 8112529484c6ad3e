// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.raster;

/** Colours computed so that equal steps of amplitude look equal. */
final class PerceptualColors {
    private static final int POINTS = 129;
    /** Standard illuminant D65. */
    private static final double[] WHITE = { 0.95047, 1.0, 1.08883 };

    private PerceptualColors() {
    }

    static double[] positions() {
        double[] p = new double[POINTS];
        for (int i = 0; i < POINTS; i++) {
            p[i] = i / (POINTS - 1.0);
        }
        return p;
    }

    /** Green 2011, equations 1 and 2 with gamma 1. */
    static int[] cubehelix(double start, double rotations, double hue) {
        int[] colors = new int[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double f = i / (POINTS - 1.0);
            double angle = 2 * Math.PI * (start / 3 + 1 + rotations * f);
            double amplitude = hue * f * (1 - f) / 2;
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            colors[i] = rgb(f + amplitude * (-0.14861 * cos + 1.78277 * sin),
                    f + amplitude * (-0.29227 * cos - 0.90649 * sin), f + amplitude * 1.97294 * cos);
        }
        return colors;
    }

    /** Moreland 2009, section 5: straight lines in the polar form "Msh" of CIELAB through an unsaturated middle. */
    static int[] diverging(int low, int high) {
        double[] a = msh(low);
        double[] b = msh(high);
        double middle = Math.max(88, Math.max(a[0], b[0]));
        int[] colors = new int[POINTS];
        for (int i = 0; i < POINTS; i++) {
            double f = i / (POINTS - 1.0);
            colors[i] = f < 0.5 ? between(a, new double[] { middle, 0, spin(a, middle) }, 2 * f)
                    : between(new double[] { middle, 0, spin(b, middle) }, b, 2 * f - 1);
        }
        return colors;
    }

    /** The hue at the unsaturated end that keeps the steps even. */
    private static double spin(double[] msh, double middle) {
        if (msh[0] >= middle) {
            return msh[2];
        }
        double s = msh[1];
        double turn = s * Math.sqrt(middle * middle - msh[0] * msh[0]) / (msh[0] * Math.sin(s));
        return msh[2] > -Math.PI / 3 ? msh[2] + turn : msh[2] - turn;
    }

    private static int between(double[] a, double[] b, double f) {
        double m = a[0] + (b[0] - a[0]) * f;
        double s = a[1] + (b[1] - a[1]) * f;
        double h = a[2] + (b[2] - a[2]) * f;
        double fy = (m * Math.cos(s) + 16) / 116;
        double x = WHITE[0] * unlab(fy + m * Math.sin(s) * Math.cos(h) / 500);
        double y = WHITE[1] * unlab(fy);
        double z = WHITE[2] * unlab(fy - m * Math.sin(s) * Math.sin(h) / 200);
        return rgb(gamma(3.2406 * x - 1.5372 * y - 0.4986 * z), gamma(-0.9689 * x + 1.8758 * y + 0.0415 * z),
                gamma(0.0557 * x - 0.2040 * y + 1.0570 * z));
    }

    private static double[] msh(int rgb) {
        double r = linear((rgb >> 16 & 0xff) / 255.0);
        double g = linear((rgb >> 8 & 0xff) / 255.0);
        double b = linear((rgb & 0xff) / 255.0);
        double fx = lab((0.4124 * r + 0.3576 * g + 0.1805 * b) / WHITE[0]);
        double fy = lab((0.2126 * r + 0.7152 * g + 0.0722 * b) / WHITE[1]);
        double fz = lab((0.0193 * r + 0.1192 * g + 0.9505 * b) / WHITE[2]);
        double l = 116 * fy - 16;
        double aStar = 500 * (fx - fy);
        double bStar = 200 * (fy - fz);
        double m = Math.sqrt(l * l + aStar * aStar + bStar * bStar);
        return new double[] { m, Math.acos(l / m), Math.atan2(bStar, aStar) };
    }

    private static double lab(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16.0 / 116;
    }

    private static double unlab(double t) {
        double cube = t * t * t;
        return cube > 0.008856 ? cube : (t - 16.0 / 116) / 7.787;
    }

    private static double linear(double c) {
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static double gamma(double c) {
        return c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055;
    }

    private static int rgb(double r, double g, double b) {
        return part(r) << 16 | part(g) << 8 | part(b);
    }

    private static int part(double c) {
        return (int) Math.round(255 * Math.clamp(c, 0, 1));
    }
}
