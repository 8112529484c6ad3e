// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.view;

/** Whether what a canvas shows is what it should show. */
public sealed interface SectionState {
    /** There is no input. */
    record Empty() implements SectionState {
    }

    /** The picture of the current viewport is on its way; an older one may be shown meanwhile. */
    record Loading() implements SectionState {
    }

    /**
     * The picture is complete.
     *
     * @param millis from asking for it to having it, in ms
     */
    record Ready(double millis) implements SectionState {
    }

    /**
     * The data could not be read.
     *
     * @param reason one sentence for the user
     */
    record Failed(String reason) implements SectionState {
    }
}
