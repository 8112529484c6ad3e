// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.data.expression;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class NearNamesTest {
    private static final List<String> NAMES = List.of("inline", "crossline", "cdp", "cdp_x", "offset", "source_x");

    @Test
    void findsMistypedNames() {
        assertThat(NearNames.of("inlien", NAMES, 3)).containsExactly("inline");
        assertThat(NearNames.of("Ofset", NAMES, 3)).containsExactly("offset");
        assertThat(NearNames.of("cpd", NAMES, 3)).startsWith("cdp");
        assertThat(NearNames.of("source", NAMES, 3)).containsExactly("source_x");
        assertThat(NearNames.of("velocity", NAMES, 3)).isEmpty();
    }

    @Test
    void hints() {
        assertThat(NearNames.hint("crosline", NAMES)).isEqualTo("did you mean crossline?");
        assertThat(NearNames.hint("qwerty", NAMES)).isEmpty();
    }
}
