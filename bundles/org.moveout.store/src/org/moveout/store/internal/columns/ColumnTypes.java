// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.columns;

import static org.apache.parquet.schema.LogicalTypeAnnotation.intType;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.DOUBLE;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.FLOAT;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT32;
import static org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName.INT64;

import java.util.List;
import java.util.Optional;

import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderType;

/** Our column types and Parquet's. */
final class ColumnTypes {
    private ColumnTypes() {
    }

    static MessageType schema(List<HeaderColumn> columns) {
        return new MessageType("traces", columns.stream().map(ColumnTypes::type).toList());
    }

    private static Type type(HeaderColumn column) {
        String name = column.key().name();
        return switch (column.type()) {
        case INT8 -> Types.required(INT32).as(intType(8, true)).named(name);
        case UINT8 -> Types.required(INT32).as(intType(8, false)).named(name);
        case INT16 -> Types.required(INT32).as(intType(16, true)).named(name);
        case UINT16 -> Types.required(INT32).as(intType(16, false)).named(name);
        case INT32 -> Types.required(INT32).named(name);
        case UINT32 -> Types.required(INT32).as(intType(32, false)).named(name);
        case INT64 -> Types.required(INT64).named(name);
        case FLOAT32 -> Types.required(FLOAT).named(name);
        case FLOAT64 -> Types.required(DOUBLE).named(name);
        };
    }

    /** Our type for a column of any Parquet file, nothing for what is not a plain number. */
    static Optional<HeaderType> typeOf(Type type) {
        if (!type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED)) {
            return Optional.empty();
        }
        PrimitiveType primitive = type.asPrimitiveType();
        var logical = primitive.getLogicalTypeAnnotation();
        return switch (primitive.getPrimitiveTypeName()) {
        case INT32 -> logical == null ? Optional.of(HeaderType.INT32)
                : logical instanceof IntLogicalTypeAnnotation n ? Optional.of(whole(n)) : Optional.empty();
        case INT64 -> logical == null || logical instanceof IntLogicalTypeAnnotation
                ? Optional.of(HeaderType.INT64) : Optional.empty();
        case FLOAT -> Optional.of(HeaderType.FLOAT32);
        case DOUBLE -> Optional.of(HeaderType.FLOAT64);
        default -> Optional.empty();
        };
    }

    private static HeaderType whole(IntLogicalTypeAnnotation type) {
        boolean signed = type.isSigned();
        return switch (type.getBitWidth()) {
        case 8 -> signed ? HeaderType.INT8 : HeaderType.UINT8;
        case 16 -> signed ? HeaderType.INT16 : HeaderType.UINT16;
        default -> signed ? HeaderType.INT32 : HeaderType.UINT32;
        };
    }
}
