// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * The time axis of single traces: another sample interval ({@link org.moveout.process.time.ResampleFactory}), shifts and
 * statics ({@link org.moveout.process.time.ShiftFactory}). Both interpolate with
 * {@link org.moveout.process.time.KaiserSinc}.
 */
package org.moveout.process.time;
