// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.moveout.data.DataException;
import org.moveout.data.Dataset;
import org.moveout.data.HeaderColumn;
import org.moveout.data.HeaderKey;
import org.moveout.data.Sampling;
import org.moveout.data.expression.HeaderNamespace;

/**
 * The data that a processor is made for, and where it finds files. Immutable and thread-safe.
 * <p>
 * Those who run flows hand one to {@link ProcessorFactory#create}; it is valid as long as the processor.
 *
 * @param sampling of the traces that will come in
 * @param columns  the header columns the traces have
 * @param names    the same columns by the names users write, aliases included
 * @param files    what is outside the data
 */
public record ProcessorInput(Sampling sampling, List<HeaderColumn> columns, HeaderNamespace names, Files files) {
    /** Validates the values. */
    public ProcessorInput {
        Objects.requireNonNull(sampling);
        columns = List.copyOf(columns);
        Objects.requireNonNull(names);
        Objects.requireNonNull(files);
    }

    /** What a processor may read beside the traces. Thread-safe. */
    public interface Files {
        /**
         * The file a parameter names.
         *
         * @param name as the user wrote it; relative names are relative to the flow file, else to the current directory
         */
        Path resolve(String name);

        /**
         * Opens a dataset, or gives the one already open; whoever runs the flow closes it.
         *
         * @param name as for {@link #resolve}
         * @throws IOException with a sentence for the user
         */
        Dataset open(String name) throws IOException;

        /** Files relative to the current directory, and no datasets. */
        Files NONE = new Files() {
            @Override
            public Path resolve(String name) {
                return Path.of(name);
            }

            @Override
            public Dataset open(String name) throws IOException {
                throw new DataException(name + ": datasets cannot be opened here; leave out the step.");
            }
        };
    }

    /** Data without headers and files. */
    public static ProcessorInput of(Sampling sampling) {
        return of(sampling, List.of());
    }

    /** Data with headers under their own names, without files. */
    public static ProcessorInput of(Sampling sampling, List<HeaderColumn> columns) {
        List<HeaderKey> keys = columns.stream().map(HeaderColumn::key).toList();
        return new ProcessorInput(sampling, columns, new HeaderNamespace() {
            @Override
            public Optional<HeaderKey> find(String name) {
                return keys.stream().filter(k -> k.name().equalsIgnoreCase(name.strip())).findFirst();
            }

            @Override
            public List<String> names() {
                return keys.stream().map(HeaderKey::name).toList();
            }
        }, Files.NONE);
    }

    /** The same with another sampling, for the next step. */
    public ProcessorInput with(Sampling other) {
        return new ProcessorInput(other, columns, names, files);
    }

    /**
     * The header column a parameter names.
     *
     * @param parameter whose value the name is
     * @param name      as the user wrote it
     * @throws ParameterException if the data has no such header
     */
    public HeaderKey require(Parameter<?> parameter, String name) throws ParameterException {
        return names.find(name).orElseThrow(() -> new ParameterException(parameter.id(),
                "the data has no header '" + name.strip() + "'", "there are " + String.join(", ", names.names())));
    }
}
