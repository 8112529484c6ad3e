// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Conditions and formulas over trace headers.
 * <p>
 * {@link org.moveout.data.expression.HeaderExpression} is a small language of conditions, {@code inline = 123 and
 * offset < 500}, compiled against the columns of a dataset and evaluated on whole columns of traces at a time. It reads
 * nothing by itself; running one over a dataset is left to others. Start reading there.
 */
package org.moveout.data.expression;
