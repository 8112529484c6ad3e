// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Finding traces by their headers.
 * <p>
 * {@link org.moveout.flow.query.HeaderQuery} runs a {@link org.moveout.data.expression.HeaderExpression} over a dataset
 * in constant memory and skips the parts of a store that cannot match.
 */
package org.moveout.flow.query;
