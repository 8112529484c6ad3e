// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process;

import org.moveout.data.Sampling;

/**
 * Makes processors of one kind. Found by {@link java.util.ServiceLoader} (a public class with a public constructor
 * without arguments) or handed to {@link Processors} by whoever knows it. Immutable and thread-safe.
 */
public interface ProcessorFactory {
    /** What the processor is and what can be set; always the same. */
    ProcessorDescription description();

    /**
     * Makes a processor for data of one sampling. Cheap enough to be called for each preview.
     *
     * @param values values for exactly the parameters of {@link #description()}
     * @param input  the sampling of the traces that will come in
     * @throws ParameterException if the values contradict each other or do not suit the sampling, for example a corner
     *                            above the Nyquist frequency
     */
    Processor create(ParameterValues values, Sampling input) throws ParameterException;
}
