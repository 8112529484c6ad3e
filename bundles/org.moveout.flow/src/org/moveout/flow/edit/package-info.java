// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Flows while they are built: changes with undo and redo ({@link org.moveout.flow.edit.FlowHistory}), steps in words
 * ({@link org.moveout.flow.edit.StepWords}), what two flows differ in ({@link org.moveout.flow.edit.FlowDifference}),
 * and flows to begin with ({@link org.moveout.flow.edit.FlowPresets}). Start reading at {@code FlowHistory}.
 */
package org.moveout.flow.edit;
