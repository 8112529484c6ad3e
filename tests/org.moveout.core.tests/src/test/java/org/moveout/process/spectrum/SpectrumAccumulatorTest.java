// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.spectrum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.moveout.data.Domain;
import org.moveout.data.SampleRange;
import org.moveout.data.Sampling;
import org.moveout.data.TraceBlock;
import org.moveout.data.TraceRange;
import org.moveout.data.Window;

class SpectrumAccumulatorTest {
    private static final SpectrumOptions PLAIN = new SpectrumOptions(Taper.NONE, false);

    private static SpectrumAccumulator of(Sampling sampling, SpectrumOptions options, float[]... traces) {
        SpectrumAccumulator sum = new SpectrumAccumulator(sampling, SampleRange.all(sampling), options);
        for (float[] trace : traces) {
            sum.add(trace, 0);
        }
        return sum;
    }

    private static float[] sine(int n, double cyclesPerSample, double amplitude, double phase) {
        float[] x = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = (float) (amplitude * Math.cos(2 * Math.PI * cyclesPerSample * i + phase));
        }
        return x;
    }

    /** NumPy and SciPy have computed the same from the same traces, one dead and one with NaN among them. */
    @Test
    void agreesWithNumPy() throws Exception {
        float[] traces = Reference.floats("traces.npy");
        double[] spectra = Reference.doubles("spectra.npy");
        double[] correlations = Reference.doubles("correlation.npy");
        Sampling sampling = Sampling.time(201, 4);
        int bins = 257;
        for (int c = 0; c < 8; c++) {
            SpectrumAccumulator sum = new SpectrumAccumulator(sampling, SampleRange.all(sampling),
                    new SpectrumOptions(Taper.values()[c / 2], c % 2 == 1));
            sum.add(new TraceBlock(Window.of(new TraceRange(0, 6), sampling), traces));
            Spectrum s = sum.spectrum();
            assertThat(s.tally()).isEqualTo(new TraceTally(4, 1, 1));
            assertThat(s.axis()).isEqualTo(new FrequencyAxis(bins, 125.0 / 256, Domain.TIME));
            close(s.rms(), spectra, c * 5 * bins, 1e-9);
            close(s.mean(), spectra, (c * 5 + 1) * bins, 1e-9);
            close(s.real(), spectra, (c * 5 + 2) * bins, 1e-9);
            close(s.imaginary(), spectra, (c * 5 + 3) * bins, 1e-9);
            phasesClose(s, spectra, (c * 5 + 4) * bins);
            close(sum.autocorrelation().values(), correlations, c * 201, 1e-12);
        }
    }

    private static void close(double[] actual, double[] expected, int offset, double tolerance) {
        double peak = Arrays.stream(expected, offset, offset + actual.length).map(Math::abs).max().orElseThrow();
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).as("%d", i).isCloseTo(expected[offset + i], within(tolerance * peak));
        }
    }

    /** Up to whole turns, which depend on the sign of a step of half a turn; the steps are never longer. */
    private static void phasesClose(Spectrum s, double[] expected, int offset) {
        double[] amplitude = s.amplitudeOfMean();
        double[] phase = s.phase(PhaseReference.WINDOW_START);
        for (int k = 1; k < phase.length; k++) {
            assertThat(Math.abs(phase[k] - phase[k - 1])).isLessThanOrEqualTo(180.000001);
            if (amplitude[k] > 1e-9 * Spectrum.peak(amplitude)) {
                double turns = (phase[k] - expected[offset + k]) / 360;
                assertThat(turns - Math.rint(turns)).as("%d", k).isCloseTo(0, within(1e-6));
            }
        }
    }

    /** A sine of amplitude A at a frequency of the transform shows A with every taper, and its phase without. */
    @Test
    void showsTheAmplitudeOfASine() {
        int n = 256;
        Sampling sampling = Sampling.time(n, 2);
        for (Taper taper : Taper.values()) {
            Spectrum s = of(sampling, new SpectrumOptions(taper, true), sine(n, 32.0 / n, 7.5, 0.6)).spectrum();
            int peak = s.axis().indexOf(62.5);
            assertThat(s.axis().at(peak)).isCloseTo(62.5, within(1e-12));
            assertThat(s.rms()[peak]).as(taper.label()).isCloseTo(7.5, within(1e-3));
            assertThat(s.mean()[peak]).isCloseTo(7.5, within(1e-3));
            assertThat(Spectrum.peak(s.rms())).isCloseTo(7.5, within(2e-3));
            assertThat(s.wrapped(PhaseReference.WINDOW_START)[peak]).isCloseTo(Math.toDegrees(0.6), within(0.1));
        }
        Spectrum mean = of(sampling, PLAIN, sine(n, 0, -3, 0)).spectrum();
        assertThat(mean.rms()[0]).isCloseTo(3, within(1e-6));
        Spectrum nyquist = of(sampling, PLAIN, sine(n, 0.5, 4, 0)).spectrum();
        assertThat(nyquist.rms()[nyquist.axis().count() - 1]).isCloseTo(4, within(1e-6));
        assertThat(nyquist.axis().nyquist()).isEqualTo(250);
    }

    /** An impulse has the same amplitude at all frequencies and a phase that tells where it is. */
    @Test
    void knowsAnImpulse() {
        int n = 100;
        float[] x = new float[n];
        x[37] = 50;
        Sampling sampling = new Sampling(n, 4, 1000, Domain.TIME);
        SpectrumAccumulator sum = of(sampling, PLAIN, x);
        Spectrum s = sum.spectrum();
        assertThat(s.start()).isEqualTo(1000);
        assertThat(s.centre()).isCloseTo(148, within(1e-9));
        double[] phase = s.phase(PhaseReference.WINDOW_START);
        double[] centred = s.phase(PhaseReference.ENERGY_CENTRE);
        for (int k = 1; k < s.axis().count() - 1; k++) {
            assertThat(s.rms()[k]).isCloseTo(1, within(1e-9));
            assertThat(phase[k]).isCloseTo(-360 * s.axis().at(k) * 0.148, within(1e-6));
            assertThat(centred[k]).isCloseTo(0, within(1e-6));
        }
        double[] correlation = sum.autocorrelation().values();
        assertThat(correlation[0]).isEqualTo(1);
        assertThat(Arrays.stream(correlation).skip(1).map(Math::abs).max().orElseThrow()).isLessThan(1e-12);
    }

    /** Equal traces of opposite sign: the average of the amplitudes stays, that of the transforms vanishes. */
    @Test
    void tellsAmplitudesFromTheMeanTrace() {
        Sampling sampling = Sampling.time(64, 4);
        float[] x = sine(64, 0.125, 2, 0);
        float[] y = sine(64, 0.125, -2, 0);
        Spectrum s = of(sampling, PLAIN, x, y).spectrum();
        assertThat(Spectrum.peak(s.mean())).isCloseTo(2, within(1e-6));
        assertThat(Spectrum.peak(s.amplitudeOfMean())).isLessThan(1e-12);
    }

    @Test
    void sharesTheWorkAmongThreads() throws Exception {
        float[] traces = Reference.floats("traces.npy");
        Sampling sampling = Sampling.time(201, 4);
        SpectrumAccumulator all = of(sampling, PLAIN);
        SpectrumAccumulator first = of(sampling, PLAIN);
        SpectrumAccumulator second = of(sampling, PLAIN);
        for (int t = 0; t < 6; t++) {
            all.add(traces, t * 201);
            (t % 2 == 0 ? first : second).add(traces, t * 201);
        }
        first.merge(second);
        assertThat(first.tally()).isEqualTo(all.tally());
        close(first.spectrum().rms(), all.spectrum().rms(), 0, 1e-12);
        SpectrumAccumulator other = of(sampling, SpectrumOptions.DEFAULT);
        assertThatThrownBy(() -> first.merge(other)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Only the samples of the window count, wherever they are in a block. */
    @Test
    void looksAtTheWindowOnly() {
        Sampling sampling = Sampling.time(50, 4);
        float[] data = new float[2 * 50];
        for (int t = 0; t < 2; t++) {
            for (int i = 20; i < 40; i++) {
                data[t * 50 + i] = t + (float) Math.cos(i);
            }
        }
        data[3] = Float.NaN;
        data[99] = Float.POSITIVE_INFINITY;
        SpectrumAccumulator part = new SpectrumAccumulator(sampling, new SampleRange(20, 40), PLAIN);
        part.add(new TraceBlock(Window.of(new TraceRange(0, 2), sampling), data));
        SpectrumAccumulator cut = of(Sampling.time(20, 4), PLAIN, Arrays.copyOfRange(data, 20, 40),
                Arrays.copyOfRange(data, 70, 90));
        assertThat(part.tally()).isEqualTo(new TraceTally(2, 0, 0));
        assertThat(part.spectrum().start()).isEqualTo(80);
        assertThat(part.spectrum().rms()).isEqualTo(cut.spectrum().rms());
        assertThatThrownBy(() -> part.add(new TraceBlock(
                new Window(new TraceRange(0, 1), new SampleRange(21, 50), 1), new float[29])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void survivesWhatThereIs() {
        Sampling one = Sampling.time(1, 4);
        assertThat(of(one, SpectrumOptions.DEFAULT, new float[] { 5 }).spectrum().tally().used()).isEqualTo(1);
        assertThat(of(one, PLAIN, new float[] { 5 }).spectrum().rms()[0]).isEqualTo(5);
        Spectrum none = of(Sampling.time(10, 4), PLAIN, new float[10]).spectrum();
        assertThat(none.tally()).isEqualTo(new TraceTally(0, 1, 0));
        assertThat(none.rms()).containsOnly(0);
        assertThat(none.phase(PhaseReference.ENERGY_CENTRE)).containsOnly(0);
        assertThat(of(Sampling.time(10, 4), PLAIN).autocorrelation().values()).hasSize(10).containsOnly(0);
        float[] huge = new float[10];
        Arrays.fill(huge, Float.MAX_VALUE);
        assertThat(of(Sampling.time(10, 4), PLAIN, huge).spectrum().rms()[0])
                .isCloseTo(Float.MAX_VALUE, within(Float.MAX_VALUE * 1e-6));
        assertThatThrownBy(() -> of(Sampling.time(0, 4), PLAIN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void measuresDecibels() {
        assertThat(Spectrum.decibels(new double[] { 10, 1, 0.1, 0 }, 10)).containsExactly(new double[] { 0, -20, -40,
            Spectrum.FLOOR_DB }, within(1e-12));
        assertThat(Spectrum.decibels(new double[] { 1 }, 0)).containsOnly(Spectrum.FLOOR_DB);
    }

    @Test
    void smoothsPowers() {
        double[] a = { 0, 0, 3, 0, 0, 0 };
        FrequencyAxis axis = new FrequencyAxis(6, 0.5, Domain.TIME);
        Spectrum s = new Spectrum(axis, a, a, new double[6], new double[6], 0, 0, new TraceTally(1, 0, 0));
        assertThat(s.smoothed(0.9)).isSameAs(s);
        Spectrum smooth = s.smoothed(1);
        double third = Math.sqrt(3);
        assertThat(smooth.rms()).containsExactly(new double[] { 0, third, third, third, 0, 0 }, within(1e-12));
        assertThat(smooth.mean()).containsExactly(new double[] { 0, 1, 1, 1, 0, 0 }, within(1e-12));
        assertThat(s.smoothed(1e9).mean()).containsOnly(0.5);
    }

    @Test
    void namesUnits() {
        FrequencyAxis depth = FrequencyAxis.of(new Sampling(10, 5, 0, Domain.DEPTH), 32);
        assertThat(depth.unit()).isEqualTo("cycles/m");
        assertThat(depth.label()).isEqualTo("Wavenumber");
        assertThat(depth.nyquist()).isCloseTo(0.1, within(1e-12));
        assertThat(depth.cycles(16, 5)).isCloseTo(0.5, within(1e-12));
        FrequencyAxis time = FrequencyAxis.of(Sampling.time(10, 4), 32);
        assertThat(time.unit()).isEqualTo("Hz");
        assertThat(time.indexOf(-5)).isZero();
        assertThat(time.indexOf(1e9)).isEqualTo(16);
    }
}
