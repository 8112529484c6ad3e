// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Long work: a {@link org.moveout.data.task.Task} runs wherever its caller wants (an Eclipse job, the command line, a
 * cluster) and tells a {@link org.moveout.data.task.Progress} how far it is, which in turn tells it when to stop.
 */
package org.moveout.data.task;
