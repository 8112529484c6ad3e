// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.columns;

import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;

/** Parquet's column reader asks for a converter to records even where none are made. */
final class NoRecords extends GroupConverter {
    private static final PrimitiveConverter NONE = new PrimitiveConverter() {
    };

    @Override
    public Converter getConverter(int field) {
        return NONE;
    }

    @Override
    public void start() {
        // no record begins
    }

    @Override
    public void end() {
        // no record ends
    }
}
