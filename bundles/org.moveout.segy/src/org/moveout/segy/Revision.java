// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

/**
 * A revision of the SEG-Y standard.
 *
 * @param major 0, 1 or 2; files may say anything from 0 to 255
 * @param minor 0 or 1; files may say anything from 0 to 255
 */
public record Revision(int major, int minor) implements Comparable<Revision> {
    /** The standard of 1975. */
    public static final Revision REV_0 = new Revision(0, 0);
    /** The standard of 2002. */
    public static final Revision REV_1 = new Revision(1, 0);
    /** The standard of 2017. */
    public static final Revision REV_2 = new Revision(2, 0);
    /** The standard of 2023. */
    public static final Revision REV_2_1 = new Revision(2, 1);

    /** Validates the values. */
    public Revision {
        if (major < 0 || major > 255 || minor < 0 || minor > 255) {
            throw new IllegalArgumentException("revision " + major + "." + minor + " does not fit into two bytes");
        }
    }

    /** Whether there is a standard of this number. */
    public boolean isKnown() {
        return equals(REV_0) || equals(REV_1) || equals(REV_2) || equals(REV_2_1);
    }

    @Override
    public int compareTo(Revision other) {
        return Integer.compare(major << 8 | minor, other.major << 8 | other.minor);
    }

    /** "0", "1", "2" or "2.1". */
    @Override
    public String toString() {
        return minor == 0 ? Integer.toString(major) : major + "." + minor;
    }
}
