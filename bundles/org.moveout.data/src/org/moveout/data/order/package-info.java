// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Traces in another order than the stored one: a gather, a sorted gather, an inline, an arbitrary line.
 * <p>
 * A {@link org.moveout.data.order.TraceOrder} says which stored trace stands at which position;
 * {@link org.moveout.data.order.OrderedSource} and {@link org.moveout.data.order.OrderedHeaders} read a dataset in that
 * order, so that whatever shows or processes traces need not know. Nothing is rewritten.
 */
package org.moveout.data.order;
