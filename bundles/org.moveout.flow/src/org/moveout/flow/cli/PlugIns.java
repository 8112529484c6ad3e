// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.cli;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.function.Consumer;
import java.util.zip.ZipFile;

import org.moveout.process.ProcessorFactory;
import org.moveout.process.Processors;

/**
 * The processors of the command line: those that come with Moveout and those of other people's plug-ins, found in the
 * jars beside our own and in what the variable {@value #VARIABLE} lists. A plug-in takes part if it names its factories
 * in {@code META-INF/services}, too.
 */
final class PlugIns {
    /** Jars and folders of jars, separated like a class path. */
    static final String VARIABLE = "MOVEOUT_PLUGINS";

    private static final String SERVICE = "META-INF/services/" + ProcessorFactory.class.getName();

    private PlugIns() {
    }

    /**
     * Looks for processors. Takes about a third of a millisecond for each jar that is not Eclipse's or ours.
     *
     * @param environment the variables of the environment
     * @param complaint   told a sentence about each processor that cannot be used; the others can
     */
    static Processors processors(Map<String, String> environment, Consumer<String> complaint) {
        List<Path> jars = new ArrayList<>();
        installed(jars, complaint);
        for (String place : environment.getOrDefault(VARIABLE, "").split(File.pathSeparator)) {
            if (!place.isBlank()) {
                collect(Path.of(place), jars, complaint);
            }
        }
        Processors builtIn = Processors.builtIn();
        if (jars.isEmpty()) {
            return builtIn;
        }
        Map<String, ProcessorFactory> byId = new LinkedHashMap<>();
        builtIn.all().forEach(f -> byId.put(f.description().id(), f));
        URL[] urls = jars.stream().map(PlugIns::url).toArray(URL[]::new);
        // stays open: processors load further classes while they run, and the process ends with its command
        URLClassLoader loader = new URLClassLoader("plug-ins", urls, PlugIns.class.getClassLoader());
        Iterator<ProcessorFactory> found = ServiceLoader.load(ProcessorFactory.class, loader).iterator();
        while (true) {
            try {
                if (!found.hasNext()) {
                    return Processors.of(byId.values());
                }
                ProcessorFactory factory = found.next();
                ProcessorFactory other = byId.putIfAbsent(factory.description().id(), factory);
                if (other != null && other.getClass() != factory.getClass()) {
                    complaint.accept("there is another processor with the id '" + factory.description().id() + "'; "
                            + factory.getClass().getName() + " is left out.");
                }
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                complaint.accept("a processor of a plug-in cannot be used and is left out (" + e.getMessage() + ").");
            }
        }
    }

    /** The jars beside our own, if we are in one. */
    private static void installed(List<Path> jars, Consumer<String> complaint) {
        CodeSource source = PlugIns.class.getProtectionDomain().getCodeSource();
        if (source == null) {
            return;
        }
        try {
            Path own = Path.of(source.getLocation().toURI());
            if (Files.isRegularFile(own)) {
                collect(own.getParent(), jars, complaint);
            }
        } catch (URISyntaxException | IllegalArgumentException e) {
            complaint.accept("cannot look for plug-ins beside " + source.getLocation() + " (" + e.getMessage() + ").");
        }
    }

    private static void collect(Path place, List<Path> jars, Consumer<String> complaint) {
        if (!Files.isDirectory(place)) {
            if (hasProcessors(place, complaint)) {
                jars.add(place);
            }
            return;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(place, "*.jar")) {
            for (Path jar : files) {
                String name = jar.getFileName().toString();
                boolean known = name.startsWith("org.eclipse.") || name.startsWith("org.apache.")
                        || name.startsWith("org.moveout.") && !name.startsWith("org.moveout.example");
                if (!known && hasProcessors(jar, complaint)) {
                    jars.add(jar);
                }
            }
        } catch (IOException e) {
            complaint.accept("cannot look for plug-ins in " + place + " (" + e.getMessage() + ").");
        }
    }

    private static boolean hasProcessors(Path jar, Consumer<String> complaint) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.getEntry(SERVICE) != null;
        } catch (IOException e) {
            complaint.accept("cannot read the plug-in " + jar + " (" + e.getMessage() + "); it is left out.");
            return false;
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
