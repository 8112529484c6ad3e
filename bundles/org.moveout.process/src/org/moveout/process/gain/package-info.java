// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Amplitudes: automatic gain control ({@link org.moveout.process.gain.AgcFactory}), gain by a law of time
 * ({@link org.moveout.process.gain.GainFactory}), balance of traces or gathers
 * ({@link org.moveout.process.gain.BalanceFactory}) and
 * clipping ({@link org.moveout.process.gain.ClipFactory}).
 */
package org.moveout.process.gain;
