// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Frequency filters.
 * <p>
 * {@link org.moveout.process.filter.ButterworthBandpass} is the design on paper,
 * {@link org.moveout.process.filter.BandpassFactory} the processor made of it. The kernels work on many traces at once:
 * samples are transposed into rows of one sample of all traces, so that the inner loops run over traces and vectorise
 * although the recursion runs along time. Rows are separate arrays that are all indexed by the same variable alone,
 * which is the shape the just-in-time compiler turns into vector code.
 */
package org.moveout.process.filter;
