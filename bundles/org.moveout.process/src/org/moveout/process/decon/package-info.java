// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Deconvolution of single traces: {@link org.moveout.process.decon.DeconFactory} is the processor,
 * {@link org.moveout.process.decon.Toeplitz} solves its normal equations.
 */
package org.moveout.process.decon;
