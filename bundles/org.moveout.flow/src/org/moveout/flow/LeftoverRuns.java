// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.moveout.flow.internal.run.RunJournal;
import org.moveout.flow.internal.run.RunRegistry;
import org.moveout.flow.internal.run.RunRemains;

/** Finds what killed runs of this user left, wherever it is. */
public final class LeftoverRuns {
    private LeftoverRuns() {
    }

    /**
     * The runs that can be resumed or removed, newest first; not those that go on now, in whatever process. Blocks: not
     * for the user-interface thread. What cannot be read is left out.
     */
    public static List<LeftoverRun> find() throws IOException {
        return find(RunRegistry.ofUser());
    }

    static List<LeftoverRun> find(RunRegistry registry) throws IOException {
        List<LeftoverRun> found = new ArrayList<>();
        for (Path journal : registry.journals()) {
            try {
                if (!RunJournal.isRunning(journal)) {
                    Optional<RunJournal.Content> content = RunJournal.read(journal);
                    if (content.isPresent() && content.get().complete()) {
                        RunRemains.of(journal, content.get()).delete();
                        registry.remove(journal);
                    } else if (content.isPresent()) {
                        found.add(new LeftoverRun(journal, content.get(), registry));
                    }
                }
            } catch (NoSuchFileException e) {
                // ended while we looked
                continue;
            }
        }
        found.sort(Comparator.comparing(LeftoverRun::when).reversed());
        return found;
    }
}
