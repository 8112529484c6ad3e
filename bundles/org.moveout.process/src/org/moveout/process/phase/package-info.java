// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * The analytic signal: phase rotation ({@link org.moveout.process.phase.PhaseFactory}) and instantaneous attributes
 * ({@link org.moveout.process.phase.EnvelopeFactory}).
 */
package org.moveout.process.phase;
