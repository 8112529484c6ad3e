// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse;

import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.DefaultScope;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;

/**
 * Preference values of the node {@link Options#NODE} in some scopes, of which the first that has a value wins.
 *
 * @param scopes where to look
 */
record Settings(IScopeContext... scopes) {
    /** What the user has set, then the defaults; without a workspace (headless) only the defaults. */
    static Settings ofUser() {
        return Platform.getInstanceLocation() == null || !Platform.getInstanceLocation().isSet()
                ? new Settings(DefaultScope.INSTANCE) : new Settings(InstanceScope.INSTANCE, DefaultScope.INSTANCE);
    }

    /** A text without blanks around it, empty if there is none. */
    String text(String key) {
        for (IScopeContext scope : scopes) {
            String value = scope.getNode(Options.NODE).get(key, null);
            if (value != null) {
                return value.strip();
            }
        }
        return "";
    }

    /** A number, NaN if there is no such number. */
    double number(String key) {
        try {
            return Double.parseDouble(text(key));
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** A whole number from {@code least} to {@code most}, or {@code otherwise}. */
    int whole(String key, int least, int most, int otherwise) {
        double value = number(key);
        return value >= least && value <= most ? (int) value : otherwise;
    }
}
