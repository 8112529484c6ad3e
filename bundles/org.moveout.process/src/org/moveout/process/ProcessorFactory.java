// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import java.io.IOException;

/**
 * Makes processors of one kind. Found by {@link java.util.ServiceLoader} (a public class with a public constructor
 * without arguments) or handed to {@link Processors} by whoever knows it. Immutable and thread-safe.
 */
public interface ProcessorFactory {
    /** What the processor is and what can be set; always the same. */
    ProcessorDescription description();

    /**
     * Makes a processor for some data. Cheap enough to be called for each preview; files it needs (velocities, mutes)
     * are read here.
     *
     * @param values values for exactly the parameters of {@link #description()}
     * @param input  the traces that will come in, and where to find files
     * @throws ParameterException if the values contradict each other or do not suit the data, for example a corner
     *                            above the Nyquist frequency or a header that the data does not have
     * @throws IOException        if a file that the values name cannot be used; a sentence for the user
     */
    Processor create(ParameterValues values, ProcessorInput input) throws ParameterException, IOException;
}
