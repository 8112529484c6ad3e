// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import org.moveout.data.DataException;
import org.moveout.data.task.CancelledException;
import org.moveout.flow.steps.FlowException;

class FailureTest {
    private static void expect(Throwable thrown, int status, String sentence) {
        Failure failure = Failure.of(thrown);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.sentence()).contains(sentence).doesNotContain("\n");
    }

    @Test
    void everyProblemBecomesASentence() {
        expect(new DataException("a.sgy: it is bad; do better."), 1, "a.sgy: it is bad; do better.");
        expect(new NoSuchFileException("/x/a.sgy"), 1, "/x/a.sgy: there is no such file");
        expect(new AccessDeniedException("/x/a.sgy"), 1, "you have no permission");
        expect(new FileSystemException("/x", null, "No space left on device"), 1, "The disk is full");
        expect(new FileSystemException("/x", null, "Input/output error"), 1, "/x: Input/output error; check");
        expect(new UncheckedIOException(new IOException("No space left on device")), 1, "The disk is full");
        expect(new ExecutionException(new DataException("inside.")), 1, "inside.");
        expect(new IOException((String) null), 1, "Reading or writing failed");
        expect(new FlowException("f.yaml", 3, "no such processor."), 2, "f.yaml, line 3: no such processor.");
        expect(new UsageException("--x: no."), 2, "--x: no.");
        expect(new CancelledException(), 130, "Cancelled");
        expect(new OutOfMemoryError("Java heap space"), 1, "MOVEOUT_JAVA_OPTS");
        expect(new IllegalStateException("odd\nsecond line"), 1, "IllegalStateException: odd); please report");
    }
}
