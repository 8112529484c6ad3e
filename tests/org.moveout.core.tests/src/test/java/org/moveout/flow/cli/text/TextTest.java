// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.util.Random;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextTest {
    @Test
    void jsonIsReadByJackson() throws Exception {
        StringWriter out = new StringWriter();
        String nasty = "quote \" backslash \\ tab \t line\nfeed \u0001\u007f\u2028 \u00e9 \ud83d\ude00 end";
        new JsonWriter(out).beginObject().field("text", nasty).field("none", (String) null).field("long",
                Long.MIN_VALUE)
                .field("double", 0.1).field("whole", 4.0).field("tiny", Double.MIN_VALUE).field("huge", -1.5e300)
                .field("nan", Double.NaN).field("inf", Double.NEGATIVE_INFINITY).field("yes", true)
                .name("row").beginRow().value(1).value("two").beginRow().end().end()
                .name("empty").beginArray().end().name("raw").raw("{\"a\":[1]}")
                .name("list").beginArray().beginObject().end().value(2).end().end();
        JsonNode json = new ObjectMapper().readTree(out.toString());
        assertThat(json.get("text").asText()).isEqualTo(nasty);
        assertThat(json.get("none").isNull()).isTrue();
        assertThat(json.get("long").asLong()).isEqualTo(Long.MIN_VALUE);
        assertThat(json.get("double").asDouble()).isEqualTo(0.1);
        assertThat(json.get("whole").toString()).isEqualTo("4");
        assertThat(json.get("tiny").asDouble()).isEqualTo(Double.MIN_VALUE);
        assertThat(json.get("huge").asDouble()).isEqualTo(-1.5e300);
        assertThat(json.get("nan").isNull() && json.get("inf").isNull()).isTrue();
        assertThat(json.get("row").toString()).isEqualTo("[1,\"two\",[]]");
        assertThat(json.get("raw").get("a").get(0).asInt()).isEqualTo(1);
        assertThat(out.toString()).endsWith("}\n").contains("\"row\": [1, \"two\", []]");
    }

    @Test
    void loneSurrogatesAreEscaped() throws Exception {
        StringWriter out = new StringWriter();
        JsonWriter.oneLine(out).beginObject().field("a", "x\ud800y").name("b").beginArray().value(1).value(2).end()
                .end();
        assertThat(out).hasToString("{\"a\": \"x\\ud800y\", \"b\": [1, 2]}\n");
    }

    @Test
    void jsonRefusesWrongOrder() throws IOException {
        assertThatThrownBy(() -> new JsonWriter(new StringWriter()).end()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new JsonWriter(new StringWriter()).name("a")).isInstanceOf(IllegalStateException
                .class);
        JsonWriter done = new JsonWriter(new StringWriter()).beginObject().end();
        assertThatThrownBy(() -> done.value(1)).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource({ "0, 0", "999, 999", "1000, '1,000'", "-1234567, '-1,234,567'", "-999, -999",
        "9223372036854775807, '9,223,372,036,854,775,807'", "-9223372036854775808, '-9,223,372,036,854,775,808'" })
    void counts(long number, String text) {
        assertThat(Quantities.count(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({ "0, 0 bytes", "1, 1 byte", "999, 999 bytes", "1000, 1 kB", "4240000000, 4.24 GB", "999499, 999 kB",
        "999500, 1 MB", "9223372036854775807, 9.22 EB" })
    void bytes(long number, String text) {
        assertThat(Quantities.bytes(number)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({ "0, 0", "1234.5678, 1234.57", "-0.000123456, -0.000123456", "1e-12, 1e-12", "1.5e20, 1.5e20",
        "NaN, NaN", "-Infinity, -inf", "4, 4", "999999.7, 1000000", "1.64e-41, 1.64e-41" })
    void significant(double number, String text) {
        assertThat(Quantities.significant(number, 6)).isEqualTo(text);
    }

    @Test
    void exactNumbersReadBack() {
        Random random = new Random(1);
        for (int i = 0; i < 10_000; i++) {
            double d = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(d)) {
                assertThat(Double.parseDouble(Quantities.exact(d))).isEqualTo(d);
                assertThat(Double.parseDouble(Quantities.significant(d, 17))).isEqualTo(d);
            }
        }
        assertThat(Quantities.exact(4.0)).isEqualTo("4");
    }

    @Test
    void durations() {
        assertThat(Quantities.duration(0.4216)).isEqualTo("0.42 s");
        assertThat(Quantities.duration(12.34)).isEqualTo("12.3 s");
        assertThat(Quantities.duration(200)).isEqualTo("3 min 20 s");
        assertThat(Quantities.duration(7500)).isEqualTo("2 h 5 min");
    }

    @Test
    void tablesAlign() throws Exception {
        StringWriter out = new StringWriter();
        TextTable table = new TextTable(out, " ").column("Name", TextTable.Align.LEFT)
                .column("Traces", TextTable.Align.RIGHT).column("Note", TextTable.Align.LEFT);
        table.row("a", "1", "x");
        table.row("longer", "1,234,567", "");
        table.end();
        assertThat(out).hasToString(" Name       Traces  Note\n a               1  x\n longer  1,234,567  \n");
    }

    @Test
    void tablesOfAnyLengthStream() throws Exception {
        StringWriter out = new StringWriter();
        TextTable table = new TextTable(out, "").column("n", TextTable.Align.RIGHT);
        for (int i = 0; i < 2 * TextTable.GROUP + 1; i++) {
            table.row(Integer.toString(i));
        }
        assertThat(out.toString().lines().count()).isEqualTo(2 * TextTable.GROUP + 1);
        table.end();
        assertThat(out.toString().lines()).hasSize(2 * TextTable.GROUP + 2).endsWith("2000");
    }

    @Test
    void listingsIndentFurtherLines() throws Exception {
        StringWriter out = new StringWriter();
        new Listing("  ").add("A", "one\ntwo").add("A rather long label", "x").write(out);
        assertThat(out).hasToString("  A                    one\n                       two\n  A rather long label  "
                + "x\n");
    }

    @Test
    void wraps() {
        assertThat(Wrap.lines("one two three", 8)).containsExactly("one two", "three");
        assertThat(Wrap.lines("incomprehensible a", 5)).containsExactly("incomprehensible", "a");
        assertThat(Wrap.lines("", 5)).containsExactly("");
    }
}
