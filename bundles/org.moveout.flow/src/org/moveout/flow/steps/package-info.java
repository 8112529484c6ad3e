// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Flows: what to do with the traces, step by step, as a value ({@link org.moveout.flow.steps.Flow}), as a text file
 * ({@link org.moveout.flow.steps.FlowFile}) and as processors that run
 * ({@link org.moveout.flow.steps.FlowPipeline}).
 */
package org.moveout.flow.steps;
