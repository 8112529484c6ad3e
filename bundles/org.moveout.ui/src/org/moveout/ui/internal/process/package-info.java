// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Running flows over whole datasets: the wizard of Process and Export, processing in memory, what killed runs left. Start
 * reading at {@link org.moveout.ui.internal.process.ProcessWizard}; runs are started by
 * {@link org.moveout.ui.internal.process.ProcessRuns}.
 */
package org.moveout.ui.internal.process;
