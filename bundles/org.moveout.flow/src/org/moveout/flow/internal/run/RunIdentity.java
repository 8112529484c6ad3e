// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import org.moveout.data.HeaderKey;
import org.moveout.flow.OutputOrder;
import org.moveout.flow.ProcessRequest;
import org.moveout.flow.Version;
import org.moveout.flow.internal.Digests;
import org.moveout.flow.steps.FlowFile;
import org.moveout.process.Processors;
import org.moveout.segy.SampleFormat;
import org.moveout.store.SourceInfo;

/**
 * Everything that decides the bytes of a run's output, as names and texts: two runs of the same identity write the same.
 * Also enough to make the request again. Immutable.
 */
public final class RunIdentity {
    /** Raised when pieces are cut in another way, so that old journals no longer fit. */
    private static final String PLAN = "1";

    private final Map<String, String> values;

    private RunIdentity(Map<String, String> values) {
        this.values = values;
    }

    /**
     * The identity of what is asked for.
     *
     * @param files the files that the flow names, which decide about the output like the source does
     */
    public static RunIdentity of(ProcessRequest request, List<Path> files) throws IOException {
        Map<String, String> v = new LinkedHashMap<>();
        SourceInfo source = SourceInfo.of(request.source());
        v.put("tool", Version.TOOL);
        v.put("plan", PLAN);
        v.put("source", source.path());
        v.put("sourceState", state(request.source()));
        v.put("output", request.output().toAbsolutePath().toString());
        v.put("flow", FlowFile.print(request.flow()));
        v.put("flowName", request.flowName());
        v.put("folder", request.folder().toAbsolutePath().toString());
        v.put("files", files.stream().map(RunIdentity::described).sorted().collect(Collectors.joining("\n")));
        v.put("keys", request.ensembleKeys().stream().map(HeaderKey::name).collect(Collectors.joining(",")));
        v.put("format", request.format().map(SampleFormat::name).orElse(""));
        v.put("order", request.order().name());
        return new RunIdentity(v);
    }

    /** Size and time of a file; of a store those of its metadata, which has the checksums of everything else. */
    private static String state(Path path) throws IOException {
        Path metadata = path.resolve("metadata.json");
        if (Files.isRegularFile(metadata)) {
            return "store " + HexFormat.of().formatHex(Digests.sha256().digest(Files.readAllBytes(metadata)));
        }
        SourceInfo info = SourceInfo.of(path);
        return "file " + info.size() + " " + info.modified();
    }

    private static String described(Path file) {
        try {
            return file + " " + state(file);
        } catch (NoSuchFileException e) {
            return file + " missing";
        } catch (IOException e) {
            return file + " unreadable";
        }
    }

    /** One line of JSON. */
    String toJson() throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            for (Map.Entry<String, String> e : values.entrySet()) {
                json.writeStringField(e.getKey(), e.getValue());
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    /** Reads what {@link #toJson} wrote; empty if it is nothing of the kind. */
    static Optional<RunIdentity> parse(String line) {
        Map<String, String> v = new LinkedHashMap<>();
        try (JsonParser json = new JsonFactory().createParser(line)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                v.put(name, json.nextTextValue());
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return v.containsKey("output") && v.containsKey("source") && v.containsKey("flow")
                ? Optional.of(new RunIdentity(v)) : Optional.empty();
    }

    /** Why a run of this identity cannot go on with what a run of the other left; empty if it can. */
    String difference(RunIdentity left) {
        List<String> differing = new ArrayList<>();
        for (Map.Entry<String, String> e : values.entrySet()) {
            if (!e.getKey().equals("flowName") && !e.getValue().equals(left.values.get(e.getKey()))) {
                differing.add(switch (e.getKey()) {
                case "tool", "plan" -> "it was begun by another version";
                case "source" -> "it had another input";
                case "sourceState" -> "the input has changed since";
                case "files" -> "a file that the flow names has changed since";
                case "keys" -> "it had other ensembles";
                case "folder" -> "its flow was in another folder";
                default -> "it had another " + e.getKey();
                });
            }
        }
        return differing.isEmpty() ? "" : differing.getFirst();
    }

    /** A short name that no other run is likely to have. */
    String id() {
        byte[] digest = Digests.sha256().digest(values.get("output").getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest, 0, 6);
    }

    /** The output. */
    public Path output() {
        return Path.of(values.get("output"));
    }

    /** The input. */
    public Path source() {
        return Path.of(values.get("source"));
    }

    /**
     * The request that goes on with such a run.
     *
     * @throws IOException if the flow cannot be carried out with these processors
     */
    public ProcessRequest request(Processors processors) throws IOException {
        String name = values.getOrDefault("flowName", "flow");
        ProcessRequest request = ProcessRequest.of(source(), output(),
                new FlowFile(processors).parse(values.get("flow"), name), processors)
                .named(name, Path.of(values.getOrDefault("folder", "")))
                .order(OutputOrder.valueOf(values.getOrDefault("order", OutputOrder.ORIGINAL.name()))).resume(true);
        String keys = values.getOrDefault("keys", "");
        if (!keys.isEmpty()) {
            request = request.ensembles(Arrays.stream(keys.split(",")).map(HeaderKey::new).toList());
        }
        String format = values.getOrDefault("format", "");
        return format.isEmpty() ? request : request.format(SampleFormat.valueOf(format));
    }
}
