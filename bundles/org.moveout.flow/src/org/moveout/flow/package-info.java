// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * The use cases, each a {@link org.moveout.data.task.Task}: import, export, process, verify.
 * <p>
 * Requests are immutable records that say everything; tasks read nothing but their request. The workbench runs them as
 * jobs, the command line on its main thread. Start reading at {@link org.moveout.flow.ImportSegy}.
 */
package org.moveout.flow;
