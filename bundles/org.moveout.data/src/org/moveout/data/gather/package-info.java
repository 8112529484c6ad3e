// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Gathers by any header, of data in any order: which traces belong together, sorted how, without rewriting anything.
 * <p>
 * Start at {@link org.moveout.data.gather.GatherIndex}, which brings all traces of equal key together wherever they are
 * stored; {@link org.moveout.data.gather.TraceSort} sorts the traces of one gather, and
 * {@link org.moveout.data.gather.LineGrid} says whether two keys make a regular 3D survey. What comes out are
 * {@link org.moveout.data.order.TraceOrder}s for those who read.
 */
package org.moveout.data.gather;
