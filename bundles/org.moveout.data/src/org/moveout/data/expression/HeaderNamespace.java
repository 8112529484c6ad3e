// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

import java.util.List;
import java.util.Optional;

import org.moveout.data.HeaderKey;

/** The header names an expression may use. */
public interface HeaderNamespace {
    /**
     * The column a name stands for.
     *
     * @param name as the user wrote it: a name or an alias, in any case
     */
    Optional<HeaderKey> find(String name);

    /** The proper names of the columns, for messages. */
    List<String> names();
}
