// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.store.internal.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.ObjectMapper;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Our reader against Jackson. */
class JsonTest {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    private static String minimal(String text) {
        StringBuilder out = new StringBuilder();
        Json.parse(text).write(out);
        return out.toString();
    }

    @Property(tries = 300)
    void anyStringComesBack(@ForAll String text) throws IOException {
        String quoted = JACKSON.writeValueAsString(text);
        assertEquals(text, Json.parse(quoted).string());
        assertEquals(text, JACKSON.readValue(minimal(quoted), String.class));
    }

    @Property(tries = 300)
    void numbersComeBack(@ForAll double real, @ForAll long whole) throws IOException {
        if (Double.isFinite(real)) {
            assertEquals(real, Json.parse(JACKSON.writeValueAsString(real)).number());
        }
        assertEquals(whole, Json.parse(" " + whole + "\n").whole());
    }

    @Test
    void nestedValuesMeanWhatJacksonSaysTheyMean() throws IOException {
        String text = """
                { "a" : [ 1, -2.5e3, true, false, null, { } , [ ] ],
                  "b" : { "c" : "x\\u00e9\\n\\/\\"" , "d" : 1e400 } }
                """;
        assertEquals(JACKSON.readTree(text), JACKSON.readTree(minimal(text)));
        Json json = Json.parse(text);
        assertEquals(-2500, json.get("a").elements().get(1).number());
        assertTrue(Double.isNaN(json.get("a").elements().get(4).numberOrNaN()));
        assertTrue(json.get("a").isPresent());
        assertFalse(json.get("z").isPresent());
        assertThrows(IllegalArgumentException.class, () -> json.get("z").string());
        assertThrows(IllegalArgumentException.class, () -> json.get("a").get("b"));
    }

    @ParameterizedTest
    @ValueSource(strings = { "", " ", "{", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,}", "[1,", "[1 2]",
        "nul", "\"abc", "\"\\x\"", "\"\\u12\"", "{} {}", "{a:1}", "\"\\" })
    void brokenTextsAreRefused(String text) {
        assertThrows(IllegalArgumentException.class, () -> Json.parse(text));
    }

    @Test
    void damagedTextsEndInNothingButRefusal() {
        String good = "{\"a\":[1,2.5,{\"b\":\"text\\n\"}],\"c\":null}";
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder bad = new StringBuilder(good);
            for (int k = 0; k < 3; k++) {
                bad.setCharAt(random.nextInt(bad.length()), (char) random.nextInt(1, 127));
            }
            try {
                Json.parse(bad.toString());
            } catch (IllegalArgumentException expected) {
                assertTrue(expected.getMessage() != null);
            }
        }
        assertThrows(IllegalArgumentException.class, () -> Json.parse("[".repeat(100_000)));
    }
}
