// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.steps;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.Processors;

/**
 * Reads flow files: YAML 1.2 with a {@code version} and a list of {@code steps}, each with the id of a
 * {@code processor}, the parameters that differ from their defaults and, if it is to be skipped,
 * {@code enabled: false}. A step that works on other gathers than the rest says so by {@code ensemble: cdp} or
 * {@code ensemble: inline, crossline}. Whatever else is there is refused. Immutable and thread-safe.
 */
public final class FlowFile {
    private static final int LONGEST = 1 << 20;
    private static final int DEEPEST = 20;
    private static final String PROCESSOR = "processor";
    private static final String ENABLED = "enabled";
    private static final String ENSEMBLE = "ensemble";

    private final Processors processors;

    /**
     * @param processors the catalogue that the steps refer to
     */
    public FlowFile(Processors processors) {
        this.processors = processors;
    }

    /**
     * Reads a flow file.
     *
     * @throws FlowException if it is no flow that can be carried out, or cannot be read
     */
    public Flow read(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        try {
            if (Files.size(file) > LONGEST) {
                throw new FlowException(name, 0, "this is no flow file, it is longer than 1 MB; choose another file.");
            }
            return parse(Files.readString(file, StandardCharsets.UTF_8), name);
        } catch (NoSuchFileException e) {
            throw new FlowException(file.toString(), 0, "there is no such flow file; check the path.");
        } catch (AccessDeniedException e) {
            throw new FlowException(file.toString(), 0, "you have no permission to read it; change that or choose "
                    + "another file.");
        } catch (CharacterCodingException e) {
            throw new FlowException(name, 0, "this is no flow file, it is not text in UTF-8; choose another file.");
        }
    }

    /**
     * Reads a flow from text.
     *
     * @param name what to call it in messages
     */
    public Flow parse(String text, String name) throws FlowException {
        return new Reading(name).flow(compose(text, name));
    }

    private static Optional<Node> compose(String text, String name) throws FlowException {
        LoadSettings settings = LoadSettings.builder().setLabel(name).setMaxAliasesForCollections(0)
                .setAllowDuplicateKeys(true).build();
        try {
            requireShallow(new Parse(settings).parseString(text), name);
            return new Compose(settings).composeString(text);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().or(e::getContextMark).map(m -> m.getLine() + 1).orElse(0);
            throw new FlowException(name, line, "this is not valid YAML (" + e.getProblem().strip()
                    + "); correct the line, minding indentation and colons.");
        } catch (YamlEngineException e) {
            throw new FlowException(name, 0, "this is not valid YAML; a flow file has the lines 'version: "
                    + Flow.VERSION + "' and 'steps:'.");
        }
    }

    /** Composing is recursive, so a file made to exhaust the stack is refused before. */
    private static void requireShallow(Iterable<Event> events, String name) throws FlowException {
        int depth = 0;
        for (Event event : events) {
            switch (event.getEventId()) {
            case MappingStart, SequenceStart -> depth++;
            case MappingEnd, SequenceEnd -> depth--;
            default -> {
                // no change of depth
            }
            }
            if (depth > DEEPEST) {
                throw new FlowException(name, event.getStartMark().map(m -> m.getLine() + 1).orElse(0),
                        "this is nested too deeply for a flow; a flow has 'version' and 'steps'.");
            }
        }
    }

    /** Writes a flow as a file, with all parameters, so that it means the same if defaults change one day. */
    public static String print(Flow flow) {
        StringBuilder out = new StringBuilder("version: ").append(flow.version()).append('\n');
        out.append(flow.steps().isEmpty() ? "steps: []\n" : "steps:\n");
        for (Step step : flow.steps()) {
            out.append("  - processor: ").append(step.processor()).append('\n');
            for (Parameter<?> p : step.values().parameters()) {
                String value = step.values().print(p);
                boolean text = switch (p) {
                case Parameter.Real r -> false;
                case Parameter.Whole w -> false;
                case Parameter.Flag f -> false;
                case Parameter.Text t -> true;
                case Parameter.Choice c -> true;
                case Parameter.File f -> true;
                case Parameter.Header h -> true;
                case Parameter.Curve c -> true;
                };
                out.append("    ").append(p.id()).append(": ").append(text ? scalar(value) : value).append('\n');
            }
            if (!step.ensemble().isEmpty()) {
                out.append("    ensemble: ").append(String.join(", ", step.ensemble())).append('\n');
            }
            if (!step.enabled()) {
                out.append("    enabled: false\n");
            }
        }
        return out.toString();
    }

    /** A plain word as it is, everything else in double quotes. */
    private static String scalar(String text) {
        if (text.matches("[A-Za-z_/][A-Za-z0-9_./-]*") && !text.matches("(?i)true|false|null|yes|no|on|off|y|n")) {
            return text;
        }
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < 0x20 || c == 0x7f || c >= 0x80 && !Character.isLetterOrDigit(c)) {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }

    /** One reading; knows the name for messages. */
    private final class Reading {
        private final String name;

        Reading(String name) {
            this.name = name;
        }

        private FlowException refuse(Node at, String problem) {
            return new FlowException(name, at.getStartMark().map(m -> m.getLine() + 1).orElse(0), problem);
        }

        Flow flow(Optional<Node> root) throws FlowException {
            if (root.isEmpty()) {
                throw new FlowException(name, 0, "the flow is empty; a flow file has the lines 'version: "
                        + Flow.VERSION + "' and 'steps:'.");
            }
            Map<String, Entry> top = entries(root.get(), "a flow has 'version' and 'steps'");
            for (Entry e : top.values()) {
                if (!e.key().equals("version") && !e.key().equals("steps")) {
                    throw refuse(e.at(), "'" + e.key() + "' is unknown here; allowed are version and steps.");
                }
            }
            Entry version = require(root.get(), top, "version", "write 'version: " + Flow.VERSION + "'");
            if (!BigInteger.valueOf(Flow.VERSION).equals(scalar(version.value()))) {
                throw refuse(version.value(), "version: only " + Flow.VERSION + " can be read; write 'version: "
                        + Flow.VERSION + "' or use a newer Moveout.");
            }
            Entry steps = require(root.get(), top, "steps", "write 'steps:' and below it '- processor: ...'");
            if (!(steps.value() instanceof SequenceNode list)) {
                throw refuse(steps.value(), "'steps' is not a list; begin each step with '- processor: ...'.");
            }
            List<Step> result = new ArrayList<>();
            for (Node node : list.getValue()) {
                result.add(step(node));
            }
            return Flow.of(result);
        }

        private Step step(Node node) throws FlowException {
            Map<String, Entry> entries = entries(node, "a step has a 'processor' and its parameters");
            Entry named = require(node, entries, PROCESSOR, "write '- processor: ' and one of "
                    + String.join(", ", processors.ids()));
            Object id = scalar(named.value());
            Optional<ProcessorFactory> factory = id instanceof String s ? processors.find(s) : Optional.empty();
            if (factory.isEmpty()) {
                throw refuse(named.value(), "there is no processor '" + text(named.value()) + "'; there are "
                        + String.join(", ", processors.ids()) + ".");
            }
            boolean enabled = true;
            List<String> ensemble = List.of();
            Map<String, Object> given = new LinkedHashMap<>();
            for (Entry e : entries.values()) {
                if (e.key().equals(ENABLED)) {
                    if (!(scalar(e.value()) instanceof Boolean b)) {
                        throw refuse(e.value(), "enabled: '" + text(e.value()) + "' is not allowed; allowed is true or "
                                + "false.");
                    }
                    enabled = b;
                } else if (e.key().equals(ENSEMBLE)) {
                    ensemble = names(e.value());
                } else if (!e.key().equals(PROCESSOR)) {
                    given.put(e.key(), scalar(e.value()));
                }
            }
            try {
                return new Step((String) id, ParameterValues.of(factory.get().description().parameters(), given),
                        enabled, ensemble);
            } catch (ParameterException e) {
                throw refuse(entries.get(e.parameter()).at(), e.getMessage());
            }
        }

        private List<String> names(Node node) throws FlowException {
            String text = scalar(node) instanceof String s ? s : "";
            List<String> names = Arrays.stream(text.split(",", -1)).map(String::strip).toList();
            if (!names.stream().allMatch(n -> n.matches("[A-Za-z][A-Za-z0-9_]*"))) {
                throw refuse(node, "ensemble: '" + text(node) + "' is not allowed; allowed are header names with commas, "
                        + "such as cdp or inline, crossline.");
            }
            return names;
        }

        private Entry require(Node in, Map<String, Entry> entries, String key, String remedy) throws FlowException {
            Entry entry = entries.get(key);
            if (entry == null) {
                throw refuse(in, "'" + key + "' is missing; " + remedy + ".");
            }
            return entry;
        }

        private Map<String, Entry> entries(Node node, String expected) throws FlowException {
            if (!(node instanceof MappingNode mapping)) {
                throw refuse(node, "this is out of place; " + expected + ".");
            }
            Map<String, Entry> entries = new LinkedHashMap<>();
            for (NodeTuple tuple : mapping.getValue()) {
                Node key = tuple.getKeyNode();
                if (!(key instanceof ScalarNode word)) {
                    throw refuse(key, "this is out of place; " + expected + ".");
                }
                if (entries.put(word.getValue(), new Entry(word.getValue(), key, tuple.getValueNode())) != null) {
                    throw refuse(key, "'" + word.getValue() + "' is given twice; remove one of the lines.");
                }
            }
            return entries;
        }
    }

    /** A key with its place and its value. */
    private record Entry(String key, Node at, Node value) {
    }

    /** The value of a scalar in the type YAML gives it; a list or table as itself. */
    private static Object scalar(Node node) {
        if (!(node instanceof ScalarNode s)) {
            return node;
        }
        String text = s.getValue();
        Tag tag = s.getTag();
        if (tag.equals(Tag.NULL)) {
            return null;
        } else if (tag.equals(Tag.BOOL)) {
            return Boolean.valueOf(text);
        } else if (tag.equals(Tag.INT)) {
            return new BigInteger(text);
        } else if (tag.equals(Tag.FLOAT)) {
            return switch (text) {
            case ".nan" -> Double.NaN;
            case ".inf" -> Double.POSITIVE_INFINITY;
            case "-.inf" -> Double.NEGATIVE_INFINITY;
            default -> Double.valueOf(text);
            };
        }
        return text;
    }

    private static String text(Node node) {
        return node instanceof ScalarNode s ? s.getValue() : "a list or table";
    }
}
