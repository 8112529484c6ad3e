// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Frequency filters.
 * <p>
 * {@link org.moveout.process.filter.Butterworth} is the design of the recursive filters on paper,
 * {@link org.moveout.process.filter.BandpassFactory} and its like are the processors made of it. Filters given by their
 * spectrum ({@link org.moveout.process.filter.OrmsbyFactory}, {@link org.moveout.process.filter.RickerFactory}) run
 * through {@link org.moveout.process.filter.Convolution}.
 * <p>
 * The recursive kernels work on many traces at once: samples are transposed into rows of one sample of all traces, so
 * that the inner loops run over traces and vectorise although the recursion runs along time. Rows are separate arrays
 * that are all indexed by the same variable alone, which is the shape the just-in-time compiler turns into vector code.
 */
package org.moveout.process.filter;
