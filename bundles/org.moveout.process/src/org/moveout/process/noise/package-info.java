// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Noise that stands out by its amplitude: spikes ({@link org.moveout.process.noise.DespikeFactory}) and bursts or
 * background noise in time and frequency ({@link org.moveout.process.noise.DenoiseFactory}). Start reading there.
 */
package org.moveout.process.noise;
