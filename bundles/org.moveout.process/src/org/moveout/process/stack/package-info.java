// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** Stacking: one trace from all of an ensemble. Start at {@link org.moveout.process.stack.StackFactory}. */
package org.moveout.process.stack;
