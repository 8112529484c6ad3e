// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * The files of a store: their names, the small text and binary ones, and reading and writing of chunk files.
 */
package org.moveout.store.internal.files;
