// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Editing traces: mutes ({@link org.moveout.process.edit.MuteFactory}), killing and reversing traces
 * ({@link org.moveout.process.edit.KillFactory}), new header values ({@link org.moveout.process.edit.HeaderFactory})
 * and arithmetic with another dataset ({@link org.moveout.process.edit.ArithmeticFactory}).
 */
package org.moveout.process.edit;
