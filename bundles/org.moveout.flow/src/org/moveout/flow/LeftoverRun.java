// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

import org.moveout.data.DataException;
import org.moveout.flow.internal.run.RunJournal;
import org.moveout.flow.internal.run.RunRegistry;
import org.moveout.flow.internal.run.RunRemains;
import org.moveout.process.Processors;

/**
 * What a processing run left that was killed or stopped by a full disk. Immutable; what it tells is as of when it was
 * found.
 */
public final class LeftoverRun {
    private final Path journal;
    private final RunJournal.Content content;
    private final long bytes;
    private final RunRegistry registry;

    LeftoverRun(Path journal, RunJournal.Content content, RunRegistry registry) throws IOException {
        this.journal = journal;
        this.registry = registry;
        this.content = content;
        bytes = RunRemains.of(journal, content).bytes();
    }

    /** The output that was not finished. */
    public Path output() {
        return content.identity().output();
    }

    /** What it was made from; may be gone by now. */
    public Path source() {
        return content.identity().source();
    }

    /** When the run began. */
    public Instant when() {
        return content.started();
    }

    /** Traces that were done, in all passes together. */
    public long done() {
        return content.done();
    }

    /** Traces to be done, in all passes together. */
    public long total() {
        return content.traces() * content.passes();
    }

    /** Bytes on disk: unfinished output, temporary files and journal. */
    public long bytes() {
        return bytes;
    }

    /**
     * The request that goes on with the run. The task refuses it if the source has changed since.
     *
     * @param processors the catalogue to read the flow with
     * @throws IOException if the flow needs a processor that is not there
     */
    public ProcessRequest request(Processors processors) throws IOException {
        return content.identity().request(processors).temporary(content.temporary().getParent());
    }

    /**
     * Removes everything the run left.
     *
     * @throws DataException if the run has been resumed meanwhile and goes on
     */
    public void remove() throws IOException {
        if (Files.exists(journal) && RunJournal.isRunning(journal)) {
            throw DataException.of(output(), "the run has been resumed and goes on", "wait for it to end or cancel it");
        }
        RunRemains.of(journal, content).delete();
        registry.remove(journal);
    }
}
