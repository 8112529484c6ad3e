// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Flows over whole datasets whose result stays in memory, to be looked at at once:
 * {@link org.moveout.flow.memory.ProcessInMemory}. For data that does not fit there is
 * {@link org.moveout.flow.ProcessDataset}.
 */
package org.moveout.flow.memory;
