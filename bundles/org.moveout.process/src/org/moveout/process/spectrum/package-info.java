// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Amplitude and phase spectra and autocorrelations of traces, for looking at: start at
 * {@link org.moveout.process.spectrum.SpectrumAccumulator}. Nothing here changes data.
 */
package org.moveout.process.spectrum;
