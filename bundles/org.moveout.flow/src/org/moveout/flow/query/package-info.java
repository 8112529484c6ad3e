// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Finding traces by their headers.
 * <p>
 * {@link org.moveout.flow.query.HeaderExpression} is a small language of conditions, {@code inline = 123 and offset <
 * 500}, compiled against the columns of a dataset and evaluated on whole columns of traces at a time.
 * {@link org.moveout.flow.query.HeaderQuery} runs one over a dataset in constant memory and skips the parts of a store
 * that cannot match. Start reading at {@code HeaderQuery}.
 */
package org.moveout.flow.query;
