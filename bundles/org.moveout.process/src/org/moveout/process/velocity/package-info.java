// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Velocities and what is done with them: normal moveout ({@link org.moveout.process.velocity.NmoFactory}) with
 * functions that are the same everywhere or vary along the line
 * ({@link org.moveout.process.velocity.VelocityModel}), read from text files by
 * {@link org.moveout.process.velocity.VelocityFile}.
 */
package org.moveout.process.velocity;
