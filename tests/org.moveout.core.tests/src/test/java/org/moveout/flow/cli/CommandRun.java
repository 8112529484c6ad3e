// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.moveout.data.task.Progress;
import org.moveout.flow.synth.SynthKind;
import org.moveout.flow.synth.SynthRequest;
import org.moveout.flow.synth.SynthSegy;

/**
 * One run of the command line.
 *
 * @param status what the process would return
 * @param out    standard output
 * @param err    standard error
 */
record CommandRun(int status, String out, String err) {
    static CommandRun of(Object... args) {
        return of(new Cancellation(), args);
    }

    static CommandRun of(Cancellation cancellation, Object... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] words = new String[args.length];
        for (int i = 0; i < words.length; i++) {
            words[i] = args[i].toString();
        }
        int status = Main.run(out, new PrintStream(err, true, StandardCharsets.UTF_8), Map.of(), cancellation, words);
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Standard output, which must be exactly one JSON document. */
    JsonNode json() throws Exception {
        return new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(out);
    }

    /** A small synthetic file. */
    static Path synth(Path file, SynthKind kind, long traces, int samples) throws Exception {
        new SynthSegy(SynthRequest.of(file, kind, traces, samples)).run(Progress.NONE);
        return file;
    }
}
