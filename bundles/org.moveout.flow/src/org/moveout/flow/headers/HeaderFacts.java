// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.headers;

import java.util.Locale;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.flow.internal.LayoutJson;
import org.moveout.segy.HeaderField;
import org.moveout.segy.HeaderMap;
import org.moveout.segy.HeaderNames;
import org.moveout.segy.SegyDataset;
import org.moveout.segy.SegyLayout;
import org.moveout.store.StoreDataset;

/** What is known about the columns of a dataset besides their values: bytes, meaning, unit. Immutable. */
public final class HeaderFacts {
    private final Optional<HeaderMap> map;

    private HeaderFacts(Optional<HeaderMap> map) {
        this.map = map;
    }

    /** What a dataset says; cheap, nothing is read. */
    public static HeaderFacts of(Dataset dataset) {
        if (dataset instanceof SegyDataset segy) {
            return new HeaderFacts(Optional.of(segy.layout().headerMap()));
        }
        if (dataset instanceof StoreDataset store) {
            try {
                return new HeaderFacts(LayoutJson.read(store.metadata().layoutJson(), store.location())
                        .map(SegyLayout::headerMap));
            } catch (DataException e) {
                // a store from elsewhere: its columns have no bytes
                return new HeaderFacts(Optional.empty());
            }
        }
        return new HeaderFacts(Optional.empty());
    }

    /** The unit of a column as it is usually written, such as "ms"; empty if it has none or the file decides it. */
    public String unit(HeaderKey key) {
        String unit = HeaderNames.entry(key).map(HeaderNames.Entry::unit).orElse("");
        return switch (unit) {
        case "length", "coordinate", "velocity" -> "";
        case "us" -> "\u00b5s";
        default -> unit;
        };
    }

    /** Several lines about a column: meaning, name, bytes, type, unit, scalar. */
    public String describe(HeaderColumn column) {
        HeaderKey key = column.key();
        StringBuilder text = new StringBuilder();
        Optional<HeaderNames.Entry> entry = HeaderNames.entry(key);
        entry.ifPresent(e -> text.append(e.description()).append('\n'));
        text.append("Name in expressions: ").append(key.name());
        entry.filter(e -> !e.aliases().isEmpty()).ifPresent(e -> text.append(" (also ")
                .append(String.join(", ", e.aliases())).append(')'));
        Optional<HeaderField> field = map.flatMap(m -> m.field(key));
        field.ifPresent(f -> text.append("\nTrace header bytes ").append(f.firstByte()).append('\u2013')
                .append(f.lastByte()));
        text.append("\nType: ").append(field.map(f -> f.type().name()).orElse(column.type().name())
                .toLowerCase(Locale.ROOT));
        entry.map(HeaderNames.Entry::unit).map(HeaderFacts::remark).filter(r -> !r.isEmpty())
                .ifPresent(r -> text.append('\n').append(r));
        return text.toString();
    }

    private static String remark(String unit) {
        return switch (unit) {
        case "" -> "";
        case "coordinate" -> "As stored; coordinate_scalar multiplies it if positive, divides it if negative.";
        case "length" -> "In the length unit of the file; elevations and depths as stored, before elevation_scalar.";
        case "velocity" -> "In the length unit of the file per second";
        case "us" -> "Unit: \u00b5s";
        default -> "Unit: " + unit;
        };
    }
}
