// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Data that is nowhere but in memory, such as the result of a flow that has not been written: a
 * {@link org.moveout.data.memory.MemoryDataset} of {@linkplain org.moveout.data.memory.TraceMemory samples} and of headers,
 * which are mostly those of the data it was made from.
 */
package org.moveout.data.memory;
