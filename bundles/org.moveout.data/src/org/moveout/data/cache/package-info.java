// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * A cache of samples that all views of all datasets share.
 * <p>
 * One {@link org.moveout.data.cache.WindowCache} bounds the memory; each dataset is read through the
 * {@link org.moveout.data.cache.CachingWindowSource} that the cache makes for it. Everything here is thread-safe.
 */
package org.moveout.data.cache;
