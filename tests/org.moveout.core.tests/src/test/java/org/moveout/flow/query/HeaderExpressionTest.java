// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.moveout.data.HeaderType;
import org.moveout.data.TraceRange;
import org.moveout.data.expression.ExpressionException;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.task.Progress;

class HeaderExpressionTest {
    private final MemoryDataset data = new MemoryDataset(10, 1)
            .with("inline", HeaderType.INT32, 1, 1, 1, 2, 2, 2, 3, 3, 3, 3)
            .with("offset", HeaderType.INT32, -500, -100, 0, 100, 500, 900, -900, 7, 8, 9)
            .with("scale", HeaderType.FLOAT64, 0, 0.5, 1, 1.5, Double.NaN, -1, 2, 3, 4, 1e300)
            .with("big", HeaderType.UINT32, 0, 1, 2, 3, 4, 5, 6, 7, 8, 4_000_000_000.0)
            .with("field_record", HeaderType.INT64, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9_000_000_000.0);

    private List<Long> matches(String text) throws Exception {
        HeaderExpression expression = HeaderExpression.parse(text, new DatasetNames(data));
        List<TraceRange> ranges = new HeaderQuery(data, Optional.of(expression)).traces(Progress.NONE).ranges();
        return ranges.stream().flatMap(r -> java.util.stream.LongStream.range(r.first(), r.end()).boxed()).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', value = {
        "inline = 2                                  ; 3 4 5",
        "INLINE == 2 AND offset > 100                ; 4 5",
        "inline=1 or inline=3 and offset=9           ; 0 1 2 9",
        "(inline=1 or inline=3) and offset=9         ; 9",
        "not inline = 1 and not (inline = 3)         ; 3 4 5",
        "! inline = 1 && offset <> 7 || trace = 0    ; 0 3 4 5 6 8 9",
        "offset in (100, 7, -500)                    ; 0 3 7",
        "offset not in (100, 7, -500) and inline < 3 ; 1 2 4 5",
        "offset between 7 and 9                      ; 7 8 9",
        "offset not between -500 and 500             ; 5 6",
        "abs(offset) > 499                           ; 0 4 5 6",
        "trace % 3 = 0                               ; 0 3 6 9",
        "trace >= 8 or trace < 1                     ; 0 8 9",
        "offset + inline * 2 = 13 or -offset = -8    ; 7 8",
        "(offset - 1) / 2 = 4                        ; 9",
        "2 - 1 - 1 = 0 and inline = 2                ; 3 4 5",
        "scale = 0.5                                 ; 1",
        "scale != 0                                  ; 1 2 3 4 5 6 7 8 9",
        "scale < 5                                   ; 0 1 2 3 5 6 7 8",
        "scale >= 1e300                              ; 9",
        "not scale < 5                               ; 4 9",
        "big > 3e9                                   ; 9",
        "fldr = 9000000000                           ; 9",
        "FieldRecord <= 1                            ; 0 1",
        "iline = 1 and OFFSET >= 0                   ; 2",
        "7 < offset                                  ; 3 4 5 8 9",
        "1/0 > offset                                ; 0 1 2 3 4 5 6 7 8 9",
        "offset % 0 = offset % 0                     ; ``",
        "-offset in (-7, -8)                         ; 7 8",
        "offset = -0                                 ; 2",
        "offset in (-0)                              ; 2",
        "sqrt(inline) = 1                            ; 0 1 2",
        "trace ^ 2 > 35 and max(offset, 8, 3) = 8    ; 6 7 8",
        "if(offset < 0, inline, 0) = 1               ; 0 1",
    })
    void selects(String text, String expected) throws Exception {
        List<Long> traces = expected == null || expected.isBlank() ? List.of()
                : java.util.Arrays.stream(expected.trim().split(" ")).map(Long::valueOf).toList();
        assertThat(matches(text)).isEqualTo(traces);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "                    | 1  | the expression is empty",
        "inlin = 3           | 1  | did you mean inline?",
        "offset = 3 inline   | 12 | write 'and' or 'or'",
        "inline = = 3        | 10 | a number or a header name is needed",
        "inline =            | 9  | missing at the end",
        "inline              | 1  | a condition is needed",
        "inline = 3 + (offset = 2) | 14 | a number is needed",
        "1 < inline < 3      | 12 | cannot be chained",
        "inline in 3         | 11 | parentheses",
        "inline in (offset)  | 12 | numbers only",
        "inline in (1        | 13 | not closed",
        "(inline = 1         | 12 | not closed",
        "inline between 1    | 17 | upper limit",
        "inline = 3; drop    | 11 | ';' has no meaning",
        "inline = 3x         | 10 | '3x'",
        "inline = .          | 10 | '.' is no number",
        "tan(inline) = 2     | 1  | abs(), sqrt()",
        "zzzzzzzzz = 1       | 1  | there are trace, inline, offset",
        "not                 | 4  | missing",
        "min(inline) = 2     | 11 | needs two numbers",
        "pow(1, 2, 3) = 2    | 9  | not closed",
        "if(inline, 1, 2) = 1 | 4 | a condition is needed",
        "if(trace = 1, 1) = 1 | 16 | second number",
    })
    void saysWhatIsWrongAndWhere(String text, int character, String message) {
        String source = text == null ? "" : text;
        ExpressionException e = catchThrowableOfType(ExpressionException.class,
                () -> HeaderExpression.parse(source, new DatasetNames(data)));
        assertThat(e).hasMessageContaining("character " + character + " of \"" + source + "\"")
                .hasMessageContaining(message);
        assertThat(e.position()).isEqualTo(character - 1);
    }

    @Test
    void refusesBottomlessNestingButNotLongLists() throws Exception {
        String deep = "(".repeat(5000) + "inline = 1" + ")".repeat(5000);
        assertThat(catchThrowableOfType(ExpressionException.class,
                () -> HeaderExpression.parse(deep, new DatasetNames(data)))).hasMessageContaining("nested too deeply");
        assertThat(matches("inline = 9" + " or inline = 2".repeat(5000))).containsExactly(3L, 4L, 5L);
        assertThat(matches("offset in (" + "1,".repeat(50_000) + "7)")).containsExactly(7L);
    }

    @Test
    void knowsTheColumnsItNeeds() throws Exception {
        HeaderExpression e = HeaderExpression.parse("il = 1 and (offset < 3 or inline > trace)",
                new DatasetNames(data));
        assertThat(e.keys()).extracting(Object::toString).containsExactly("inline", "offset");
    }
}
