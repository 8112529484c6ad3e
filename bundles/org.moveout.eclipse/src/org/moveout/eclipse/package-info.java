// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Moveout inside an Eclipse runtime, without any user interface: {@link org.moveout.eclipse.TaskJob} runs any
 * {@link org.moveout.data.task.Task} as a job, {@link org.moveout.eclipse.Options} is what the user has set.
 * Bundles of others may use all of it; start reading at {@code TaskJob}.
 */
package org.moveout.eclipse;
