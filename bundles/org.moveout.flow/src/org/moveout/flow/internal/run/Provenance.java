// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import org.moveout.data.HeaderKey;
import org.moveout.flow.OutputOrder;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.Version;
import org.moveout.flow.steps.FlowFile;

/** Tells with an output how it was made. */
final class Provenance {
    private Provenance() {
    }

    /** The flow of a SEG-Y file is beside it, as a flow file that can be used again. */
    static Path beside(Path output) {
        return output.resolveSibling(output.getFileName() + ".flow.yaml");
    }

    /** Writes the flow file beside a SEG-Y output. */
    static void write(RunSetup setup) throws IOException {
        ProcessRequest request = setup.request();
        StringBuilder text = new StringBuilder();
        comment(text, "How " + request.output().getFileName() + " was made");
        comment(text, "by:      " + Version.TOOL);
        comment(text, "on:      " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
        comment(text, "from:    " + request.source().toAbsolutePath());
        if (!setup.content().sha256().isEmpty()) {
            comment(text, "SHA-256: " + setup.content().sha256() + " (of the SEG-Y file it was imported from)");
        }
        if (request.order() == OutputOrder.ENSEMBLE) {
            comment(text, "order:   by ensembles");
        }
        if (!request.ensembleKeys().isEmpty()) {
            comment(text, "ensembles: " + keys(request));
        }
        text.append(FlowFile.print(request.flow()));
        Path file = beside(request.output());
        Path partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.writeString(partial, text, StandardCharsets.UTF_8);
        Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void comment(StringBuilder text, String line) {
        text.append("# ").append(line.replaceAll("[\\r\\n]", " ")).append('\n');
    }

    private static String keys(ProcessRequest request) {
        return request.ensembleKeys().stream().map(HeaderKey::name).collect(Collectors.joining(", "));
    }

    /** What the metadata of a store says: the same for every run of the same request, so that it can be resumed. */
    static String json(RunSetup setup) throws IOException {
        ProcessRequest request = setup.request();
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("flow", FlowFile.print(request.flow()));
            json.writeStringField("source", request.source().toAbsolutePath().toString());
            json.writeStringField("sourceSha256", setup.content().sha256());
            json.writeStringField("order", request.order().id());
            json.writeStringField("ensembles", keys(request));
            json.writeEndObject();
        }
        return text.toString();
    }
}
