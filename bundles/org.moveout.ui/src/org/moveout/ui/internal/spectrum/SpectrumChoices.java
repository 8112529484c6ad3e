// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.spectrum;

import java.util.Objects;

import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.moveout.process.spectrum.PhaseReference;
import org.moveout.process.spectrum.SpectrumOptions;
import org.moveout.process.spectrum.Taper;
import org.moveout.ui.Ids;
import org.moveout.ui.internal.plot.Extent;

/**
 * What the user has chosen in the Spectrum view. Immutable.
 *
 * @param extent    which part of the section
 * @param content   what is plotted
 * @param decibels  amplitudes in dB instead of linear
 * @param reference of 0 dB
 * @param average   how amplitudes of traces are averaged
 * @param options   taper and mean
 * @param smoothing width of the running mean as a part of Nyquist, 0 for none
 * @param phase     where phases are counted from
 * @param unwrapped phases without jumps
 */
record SpectrumChoices(Extent extent, Content content, boolean decibels, Reference reference, Average average,
        SpectrumOptions options, double smoothing, PhaseReference phase, boolean unwrapped) {
    private static final String NODE = "spectrum";

    /** At first. */
    static final SpectrumChoices DEFAULT = new SpectrumChoices(Extent.SELECTION_OR_VISIBLE, Content.AMPLITUDE, true,
            Reference.OWN_PEAK, Average.RMS, SpectrumOptions.DEFAULT, 0, PhaseReference.ENERGY_CENTRE, false);

    /** What is plotted. */
    enum Content {
        AMPLITUDE("Amplitude"), PHASE("Phase"), BOTH("Amplitude and phase"), AUTOCORRELATION("Autocorrelation");

        private final String label;

        Content(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** The amplitude of 0 dB. */
    enum Reference {
        OWN_PEAK("Peak of each curve"), FIRST_PEAK("Peak of the first curve"), ONE("Amplitude 1");

        private final String label;

        Reference(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** How amplitudes of traces are averaged. */
    enum Average {
        RMS("Root mean square"), MEAN("Mean of the amplitudes"), STACK("Amplitude of the mean trace");

        private final String label;

        Average(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    SpectrumChoices {
        Objects.requireNonNull(extent);
        Objects.requireNonNull(content);
        Objects.requireNonNull(reference);
        Objects.requireNonNull(average);
        Objects.requireNonNull(options);
        Objects.requireNonNull(phase);
    }

    SpectrumChoices withExtent(Extent e) {
        return new SpectrumChoices(e, content, decibels, reference, average, options, smoothing, phase, unwrapped);
    }

    SpectrumChoices withContent(Content c) {
        return new SpectrumChoices(extent, c, decibels, reference, average, options, smoothing, phase, unwrapped);
    }

    SpectrumChoices withDecibels(boolean d) {
        return new SpectrumChoices(extent, content, d, reference, average, options, smoothing, phase, unwrapped);
    }

    SpectrumChoices withReference(Reference r) {
        return new SpectrumChoices(extent, content, decibels, r, average, options, smoothing, phase, unwrapped);
    }

    SpectrumChoices withAverage(Average a) {
        return new SpectrumChoices(extent, content, decibels, reference, a, options, smoothing, phase, unwrapped);
    }

    SpectrumChoices withOptions(SpectrumOptions o) {
        return new SpectrumChoices(extent, content, decibels, reference, average, o, smoothing, phase, unwrapped);
    }

    SpectrumChoices withSmoothing(double s) {
        return new SpectrumChoices(extent, content, decibels, reference, average, options, s, phase, unwrapped);
    }

    SpectrumChoices withPhase(PhaseReference p) {
        return new SpectrumChoices(extent, content, decibels, reference, average, options, smoothing, p, unwrapped);
    }

    SpectrumChoices withUnwrapped(boolean u) {
        return new SpectrumChoices(extent, content, decibels, reference, average, options, smoothing, phase, u);
    }

    /** What was {@linkplain #save saved}; what cannot be read is as at first. */
    static SpectrumChoices load() {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Ids.BUNDLE);
        SpectrumChoices d = DEFAULT;
        return new SpectrumChoices(value(node, "extent", d.extent), value(node, "content", d.content),
                node.getBoolean(NODE + ".decibels", d.decibels), value(node, "reference", d.reference),
                value(node, "average", d.average),
                new SpectrumOptions(value(node, "taper", d.options.taper()),
                        node.getBoolean(NODE + ".removeMean", d.options.removeMean())),
                Math.clamp(node.getDouble(NODE + ".smoothing", 0), 0, 1), value(node, "phase", d.phase),
                node.getBoolean(NODE + ".unwrapped", d.unwrapped));
    }

    private static <E extends Enum<E>> E value(IEclipsePreferences node, String key, E otherwise) {
        try {
            return Enum.valueOf(otherwise.getDeclaringClass(), node.get(NODE + "." + key, otherwise.name()));
        } catch (IllegalArgumentException e) {
            return otherwise;
        }
    }

    /** Keeps the choices for the next view and the next start. */
    void save() {
        IEclipsePreferences node = InstanceScope.INSTANCE.getNode(Ids.BUNDLE);
        node.put(NODE + ".extent", extent.name());
        node.put(NODE + ".content", content.name());
        node.putBoolean(NODE + ".decibels", decibels);
        node.put(NODE + ".reference", reference.name());
        node.put(NODE + ".average", average.name());
        node.put(NODE + ".taper", options.taper().name());
        node.putBoolean(NODE + ".removeMean", options.removeMean());
        node.putDouble(NODE + ".smoothing", smoothing);
        node.put(NODE + ".phase", phase.name());
        node.putBoolean(NODE + ".unwrapped", unwrapped);
    }
}
