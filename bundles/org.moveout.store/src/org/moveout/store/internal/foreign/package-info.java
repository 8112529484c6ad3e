// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Zarr arrays that others have written, read through zarr-java chunk by chunk.
 */
package org.moveout.store.internal.foreign;
