// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.flow.headers.HeaderExtent;
import org.moveout.raster.TraceAxis;

/**
 * Which columns of a dataset there are and which are proposed: those whose values vary, the others being told in a line.
 *
 * @param all     the columns in their natural order
 * @param extents what is known about their values; empty until it is
 */
record ColumnChoice(List<HeaderColumn> all, List<HeaderExtent> extents) {
    private static final List<HeaderKey> FIRST = List.of(HeaderKey.INLINE, HeaderKey.CROSSLINE, HeaderKey.FIELD_RECORD,
            HeaderKey.TRACE_NUMBER, HeaderKey.CDP, HeaderKey.CDP_TRACE, HeaderKey.OFFSET);

    /** Those proposed: the ones people ask for first, then all others that vary; some if none varies. */
    List<HeaderColumn> proposed() {
        List<HeaderColumn> varying = extents.stream().filter(e -> !e.isConstant()).map(HeaderExtent::column).toList();
        List<HeaderColumn> list = new ArrayList<>();
        for (HeaderKey key : FIRST) {
            varying.stream().filter(c -> c.key().equals(key)).forEach(list::add);
        }
        varying.stream().filter(c -> !list.contains(c)).forEach(list::add);
        if (list.isEmpty()) {
            all.stream().filter(c -> FIRST.contains(c.key())).forEach(list::add);
        }
        return list.isEmpty() ? all : list;
    }

    /** Columns by name, as far as there are such. */
    List<HeaderColumn> named(List<HeaderKey> keys) {
        return keys.stream().map(k -> all.stream().filter(c -> c.key().equals(k)).findFirst()).flatMap(Optional::stream)
                .toList();
    }

    /** The widest value of a column, as far as it is known. */
    String widest(HeaderColumn column) {
        return extents.stream().filter(e -> e.column().equals(column) && !Double.isNaN(e.min()))
                .flatMap(e -> Stream.of(TraceAxis.text(e.min()), TraceAxis.text(e.max())))
                .max(Comparator.comparingInt(String::length)).orElse("");
    }

    /**
     * The columns that are the same everywhere and not shown, in a line: "Constant: Sample count 1500, ...; 60 others
     * are 0". Empty if there are none.
     */
    String constants(List<HeaderColumn> shown) {
        List<HeaderExtent> hidden = extents.stream().filter(e -> e.isConstant() && !shown.contains(e.column())).toList();
        List<String> some = hidden.stream().filter(e -> e.min() != 0)
                .map(e -> e.column().key().label() + " " + TraceAxis.text(e.min())).toList();
        long zeros = hidden.stream().filter(e -> e.min() == 0).count();
        if (hidden.isEmpty()) {
            return "";
        }
        String head = extents.get(0).exact() ? "Constant: " : "Constant in the traces looked at: ";
        return head + String.join(", ", some)
                + (zeros == 0 ? "" : (some.isEmpty() ? "" : "; ") + zeros + (zeros == 1 ? " header is 0" : " headers are 0"));
    }
}
