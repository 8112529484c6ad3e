// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.edit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

import org.moveout.flow.steps.Flow;
import org.moveout.flow.steps.FlowFile;
import org.moveout.flow.steps.Step;
import org.moveout.process.Parameter;
import org.moveout.process.ParameterException;
import org.moveout.process.ParameterValues;

/** Puts flows into files. */
public final class FlowWriter {
    private FlowWriter() {
    }

    /**
     * Writes a flow file whole: the file that was there stays as it is until the new one is complete.
     *
     * @throws IOException if it cannot be written; the file that was there is untouched
     */
    public static void write(Flow flow, Path file) throws IOException {
        Path target = Files.isSymbolicLink(file) ? file.toRealPath() : file.toAbsolutePath();
        Path part = Files.createTempFile(target.getParent(), "." + target.getFileName(), ".part");
        try {
            Files.writeString(part, FlowFile.print(flow), StandardCharsets.UTF_8);
            if (Files.exists(target) && Files.getFileStore(target).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, Files.getPosixFilePermissions(target));
            } else if (Files.getFileStore(part).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /**
     * The same flow for another folder: names of files that are relative to the one are made to mean the same files in
     * the other, relative if they lie below it.
     *
     * @param from what relative names are relative to now
     * @param to   what they are to be relative to
     */
    public static Flow moved(Flow flow, Path from, Path to) {
        Path before = from.toAbsolutePath().normalize();
        Path after = to.toAbsolutePath().normalize();
        if (before.equals(after)) {
            return flow;
        }
        List<Step> steps = new ArrayList<>();
        for (Step step : flow.steps()) {
            ParameterValues values = step.values();
            for (Parameter<?> p : values.parameters()) {
                if (p instanceof Parameter.File file && !values.get(file).isEmpty()) {
                    values = with(values, file, name(values.get(file), before, after));
                }
            }
            steps.add(step.with(values));
        }
        return Flow.of(steps);
    }

    /** How a file is named in a flow in a folder: relative if it lies in or below it, with slashes; else in full. */
    public static String name(Path file, Path folder) {
        Path full = file.toAbsolutePath().normalize();
        Path root = folder.toAbsolutePath().normalize();
        return full.startsWith(root) && !full.equals(root) ? root.relativize(full).toString().replace('\\', '/')
                : full.toString();
    }

    private static String name(String name, Path before, Path after) {
        try {
            Path path = Path.of(name);
            return path.isAbsolute() ? name : name(before.resolve(path), after);
        } catch (InvalidPathException e) {
            return name;
        }
    }

    private static ParameterValues with(ParameterValues values, Parameter.File file, String name) {
        try {
            return values.with(file, name);
        } catch (ParameterException e) {
            return values;
        }
    }
}
