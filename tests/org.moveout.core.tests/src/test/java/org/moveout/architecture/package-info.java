// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0

/** Tests that hold the bundles to the architecture: start at {@link org.moveout.architecture.LayersTest}. */
package org.moveout.architecture;
