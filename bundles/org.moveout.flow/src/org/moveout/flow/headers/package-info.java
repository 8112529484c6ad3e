// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Trace headers as people look at them: tables of millions of rows and curves along a section, without a display.
 * <p>
 * {@link org.moveout.flow.headers.HeaderPages} keeps what a table shows, {@link org.moveout.flow.headers.SortTraces}
 * and {@link org.moveout.flow.headers.FilterTraces} say which trace stands in which row (as a
 * {@link org.moveout.data.order.TraceOrder}), {@link org.moveout.flow.headers.ExportHeaders} writes rows to a file, and
 * {@link org.moveout.flow.headers.HeaderCurve} gives the least and greatest value of each pixel column of a plot. What
 * is read goes through {@link org.moveout.flow.headers.OrderedColumns}.
 */
package org.moveout.flow.headers;
