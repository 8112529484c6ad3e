// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** The Spectrum view: {@link org.moveout.ui.internal.spectrum.SpectrumView}. */
package org.moveout.ui.internal.spectrum;
