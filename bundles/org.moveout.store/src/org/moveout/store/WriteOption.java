// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store;

/** What {@link StoreWriter#create} may do with what is there already. Without any, it refuses to touch anything. */
public enum WriteOption {
    /** Replace an existing store when the new one is complete, and throw away what a killed run left. */
    OVERWRITE,
    /**
     * Go on with what a killed run left, if it was of the same source with the same settings. Comes before OVERWRITE.
     */
    RESUME
}
