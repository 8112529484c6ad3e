// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Tables of numbers in Parquet files, by column and without a record object for each row: headers, ensembles, exact
 * samples. {@link org.moveout.store.internal.columns.ColumnFileWriter} writes plain version 1 pages that any Parquet
 * reader knows; {@link org.moveout.store.internal.columns.ColumnFile} reads those directly and everything else
 * through the Parquet library's column reader.
 */
package org.moveout.store.internal.columns;
