// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * The vocabulary every other bundle speaks: sampling, traces, windows, headers, ensembles and datasets.
 * <p>
 * Plain Java without dependencies. Values are immutable records; sample arrays are trace-major
 * ({@code a[trace * samples + sample]}); trace numbers are zero-based {@code long}s and ranges half-open.
 * Start reading at {@link org.moveout.data.Dataset}.
 */
package org.moveout.data;
