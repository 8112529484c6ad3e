// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.query;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.TraceHeaders;
import org.moveout.data.expression.HeaderNamespace;
import org.moveout.data.expression.NearNames;
import org.moveout.segy.HeaderNames;

/** The header columns of a dataset under their own names and the usual aliases (Seismic Unix, segyio). Immutable. */
public final class DatasetNames implements HeaderNamespace {
    private final List<HeaderKey> keys;

    /**
     * @param headers the headers of the dataset
     */
    public DatasetNames(TraceHeaders headers) {
        this(headers.columns().stream().map(HeaderColumn::key).toList());
    }

    /**
     * @param keys the columns there are
     */
    public DatasetNames(List<HeaderKey> keys) {
        this.keys = List.copyOf(keys);
    }

    @Override
    public Optional<HeaderKey> find(String name) {
        String own = name.strip().toLowerCase(Locale.ROOT);
        for (HeaderKey key : keys) {
            if (key.name().equals(own)) {
                return Optional.of(key);
            }
        }
        return HeaderNames.resolve(name).filter(keys::contains);
    }

    @Override
    public List<String> names() {
        return keys.stream().map(HeaderKey::name).toList();
    }

    /**
     * The column a name stands for.
     *
     * @throws DataException if there is none, with a suggestion
     */
    public HeaderKey require(String name) throws DataException {
        Optional<HeaderKey> key = find(name);
        if (key.isEmpty()) {
            String hint = NearNames.hint(name, names());
            throw new DataException("There is no header '" + name.strip() + "'; "
                    + (hint.isEmpty() ? "there are " + String.join(", ", names()) + "." : hint));
        }
        return key.get();
    }
}
