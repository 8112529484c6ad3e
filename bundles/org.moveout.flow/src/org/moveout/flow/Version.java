// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

/** The version of Moveout, as written into stores and printed by the command line. */
public final class Version {
    /** The number, as in the bundles. */
    public static final String NUMBER = "0.1.0";
    /** Name and number. */
    public static final String TOOL = "Moveout " + NUMBER;

    private Version() {
    }
}
