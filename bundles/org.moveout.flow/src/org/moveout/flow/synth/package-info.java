// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Realistic synthetic SEG-Y of any size, for trying things out at 10 GB without having 10 GB of data.
 * <p>
 * {@link org.moveout.flow.synth.SynthSegy} streams a file described by a
 * {@link org.moveout.flow.synth.SynthRequest}: a survey (where each trace lies and what its header says), an earth
 * (layers, folds, faults, an unconformity; see {@code Earth}) and noise. Every trace depends on the seed and its number
 * alone, so any number of threads gives the same file.
 */
package org.moveout.flow.synth;
