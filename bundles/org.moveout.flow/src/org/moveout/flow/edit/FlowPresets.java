// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowException;
import org.moveout.flow.steps.FlowFile;
import org.moveout.process.Processors;

/**
 * Flows to begin with: those that come with Moveout and those of the user, each a flow file in one folder. The name of
 * a preset of the user is the name of its file. Thread-safe; reads and writes files.
 */
public final class FlowPresets {
    private static final List<String> BUILT_IN = List.of("bandpass-agc", "spherical-divergence", "noisy-gathers",
            "whitening", "prestack-to-stack");
    private static final String ENDING = ".yaml";
    private static final int LONGEST = 60;

    private final Processors processors;
    private final Path folder;

    /**
     * @param processors the catalogue
     * @param folder     where the user's own are kept; need not exist
     */
    public FlowPresets(Processors processors, Path folder) {
        this.processors = processors;
        this.folder = folder;
    }

    /** Those that come with Moveout, without those that need processors which the catalogue does not have. */
    public static List<FlowPreset> builtIn(Processors processors) {
        List<FlowPreset> presets = new ArrayList<>();
        for (String file : BUILT_IN) {
            String text = resource(file + ENDING);
            String[] lines = text.lines().filter(l -> l.startsWith("# ") && !l.startsWith("# SPDX"))
                    .map(l -> l.substring(2).strip())
                    .toArray(String[]::new);
            try {
                presets.add(new FlowPreset(lines[0], lines[1], new FlowFile(processors).parse(text, lines[0]),
                        Optional.empty()));
            } catch (FlowException e) {
                continue; // made for processors that this catalogue does not have
            }
        }
        return presets;
    }

    /** The words of all presets that come with Moveout, whether their processors are there or not; for tests. */
    static List<String> texts() {
        return BUILT_IN.stream().map(file -> resource(file + ENDING)).toList();
    }

    private static String resource(String name) {
        try (InputStream in = FlowPresets.class.getResourceAsStream("presets/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the preset " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException("the preset " + name + " cannot be read", e);
        }
    }

    /** The user's own presets by name; files in the folder that are no flows are left out. */
    public List<FlowPreset> own() throws IOException {
        List<FlowPreset> presets = new ArrayList<>();
        if (!Files.isDirectory(folder)) {
            return presets;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + ENDING)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                try {
                    presets.add(new FlowPreset(name.substring(0, name.length() - ENDING.length()), "",
                            new FlowFile(processors).read(file), Optional.of(file)));
                } catch (FlowException e) {
                    continue; // for a processor that is not installed now; stays for when it is
                }
            }
        }
        presets.sort(Comparator.comparing(FlowPreset::name, String.CASE_INSENSITIVE_ORDER));
        return presets;
    }

    /** All presets: those that come with Moveout, then the user's own. */
    public List<FlowPreset> all() throws IOException {
        List<FlowPreset> presets = new ArrayList<>(builtIn(processors));
        presets.addAll(own());
        return presets;
    }

    /**
     * What is wrong with a name for a preset.
     *
     * @return a sentence; empty if nothing is wrong
     */
    public static Optional<String> problem(String name) {
        String text = name.strip();
        if (text.isEmpty()) {
            return Optional.of("Type a name.");
        }
        if (text.length() > LONGEST) {
            return Optional.of("The name is longer than " + LONGEST + " characters; choose a shorter one.");
        }
        return text.matches("[\\p{L}\\p{N}][\\p{L}\\p{N} ,.+()_-]*") && !text.endsWith(".") ? Optional.empty()
                : Optional.of("A name has letters, digits, blanks and , . + ( ) _ - and begins with a letter or digit.");
    }

    /** Whether the user has a preset of that name. */
    public boolean exists(String name) {
        return Files.exists(file(name));
    }

    /**
     * Keeps a flow as a preset; one of the same name is replaced.
     *
     * @throws DataException if the name cannot be used
     */
    public FlowPreset save(String name, Flow flow) throws IOException {
        Optional<String> problem = problem(name);
        if (problem.isPresent()) {
            throw new DataException(problem.get());
        }
        Files.createDirectories(folder);
        FlowWriter.write(flow, file(name));
        return new FlowPreset(name.strip(), "", flow, Optional.of(file(name)));
    }

    /** Removes a preset of the user; does nothing for one that comes with Moveout. */
    public void remove(FlowPreset preset) throws IOException {
        if (preset.file().isPresent()) {
            Files.deleteIfExists(preset.file().get());
        }
    }

    private Path file(String name) {
        return folder.resolve(name.strip() + ENDING);
    }
}
