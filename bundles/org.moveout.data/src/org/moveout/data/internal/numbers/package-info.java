// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Very many whole numbers: lists that are on the heap while they are small and continue in a mapped temporary file, and
 * how they are sorted. For the indexes of this bundle, which grow with the traces of a dataset.
 */
package org.moveout.data.internal.numbers;
