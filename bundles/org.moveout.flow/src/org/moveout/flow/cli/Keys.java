// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.util.ArrayList;
import java.util.List;

import org.moveout.data.DataException;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.flow.query.DatasetNames;

/** Header names on the command line. */
final class Keys {
    private Keys() {
    }

    /**
     * The columns that names stand for, without repetition.
     *
     * @param option for messages
     * @throws UsageException if there is no such column, with a suggestion
     */
    static List<HeaderKey> resolve(String option, List<String> names, List<HeaderKey> there) throws UsageException {
        DatasetNames known = new DatasetNames(there);
        List<HeaderKey> keys = new ArrayList<>();
        for (String name : names) {
            try {
                HeaderKey key = known.require(name);
                if (!keys.contains(key)) {
                    keys.add(key);
                }
            } catch (DataException e) {
                throw new UsageException(option + ": " + e.getMessage());
            }
        }
        return keys;
    }

    static List<HeaderKey> of(TraceHeaders headers) {
        return headers.columns().stream().map(HeaderColumn::key).toList();
    }
}
