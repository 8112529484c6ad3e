// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * The Blosc 1 container in Java over zstd: what c-blosc and numcodecs read and write, with one byte plane to a stream
 * so that planes of noise cost nothing, and with blocks that can be decoded alone.
 */
package org.moveout.store.internal.blosc;
