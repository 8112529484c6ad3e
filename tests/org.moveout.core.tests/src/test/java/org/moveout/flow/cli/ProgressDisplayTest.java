// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.api.Test;
import org.moveout.data.task.ProgressState;

class ProgressDisplayTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private long now;

    private ProgressDisplay display(ProgressMode mode) {
        return new ProgressDisplay(new PrintStream(err), mode, 80, () -> now);
    }

    private static ProgressState state(long done) {
        return new ProgressState("Importing", done, 1000, "traces", done / 1000.0, 12, 153_000.4, 65);
    }

    @Test
    void barFitsTheLine() {
        assertThat(ProgressDisplay.bar(state(420), 79)).hasSizeLessThanOrEqualTo(79)
                .matches("Importing  \\[#+\\.+]  42 %  153,000 traces/s  0:12, 1:05 left");
        assertThat(ProgressDisplay.bar(state(1000), 79)).contains("] 100 %");
        assertThat(ProgressDisplay.bar(new ProgressState("Reading", 5000, -1, "traces", Double.NaN, 1, Double.NaN,
                Double.NaN), 79)).isEqualTo("Reading  5,000 traces  0:01");
    }

    @Test
    void barIsRedrawnInPlaceAndSaysNothingAtFirst() {
        ProgressDisplay d = display(ProgressMode.BAR);
        d.report(state(1));
        assertThat(err.toString()).isEmpty();
        now = 500_000_000L;
        d.report(state(2));
        d.report(state(3));
        assertThat(err.toString().split("\r", -1)).hasSize(3);
        d.end(state(1000), "done");
        assertThat(err.toString()).endsWith("Importing: done, 1,000 traces, 0:12 elapsed\033[K" + System
                .lineSeparator());
    }

    @Test
    void linesComeEveryFewSeconds() {
        ProgressDisplay d = display(ProgressMode.LINES);
        for (int tenth = 0; tenth < 150; tenth++) {
            now = tenth * 100_000_000L;
            d.report(state(tenth));
        }
        d.end(state(1000), "done");
        assertThat(err.toString().lines()).hasSize(4).last().asString().startsWith("Importing: done");
    }

    @Test
    void jsonIsOneObjectALine() throws Exception {
        ProgressDisplay d = display(ProgressMode.JSON);
        d.report(state(1));
        d.report(state(2));
        now = 300_000_000L;
        d.report(new ProgressState("Importing", 3, -1, "traces", Double.NaN, 1, Double.NaN, Double.NaN));
        d.end(state(1000), "cancelled");
        assertThat(err.toString().lines()).hasSize(3);
        for (String line : err.toString().lines().toList()) {
            JsonNode json = new ObjectMapper().readTree(line);
            assertThat(json.get("phase").asText()).isEqualTo("Importing");
        }
        assertThat(err.toString()).contains("\"status\": \"cancelled\"", "\"left_s\": null");
    }

    @Test
    void noneIsSilent() {
        ProgressDisplay d = display(ProgressMode.NONE);
        now = 60_000_000_000L;
        d.report(state(1));
        d.end(state(2), "failed");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void dumbTerminalsGetLines() {
        assertThat(Terminal.attached(Map.of("TERM", "dumb"))).isFalse();
        assertThat(Terminal.width(Map.of("COLUMNS", "120"))).isEqualTo(120);
        assertThat(Terminal.width(Map.of("COLUMNS", "wide"))).isEqualTo(80);
    }
}
