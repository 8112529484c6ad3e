// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import java.util.Optional;

import org.moveout.data.TraceRange;

/**
 * What a worker takes at once: consecutive traces, or some gathers.
 *
 * @param number   counts from 0
 * @param first    the first gather, in the order of {@link PassPlan#gather}; 0 if there are no gathers
 * @param end      after the last gather; 0 if there are no gathers
 * @param skip     traces of the first gather that belong to the piece before; 0 where gathers are whole
 * @param input    its traces, if they are consecutive
 * @param traces   how many traces come in
 * @param outFirst the place of its first trace in the output, if those of its traces are consecutive, else -1
 * @param outCount how many traces come out
 */
record Piece(int number, int first, int end, int skip, Optional<TraceRange> input, int traces, long outFirst, int outCount) {
    /** Whether traces go to places of their own rather than behind one another. */
    boolean scattersOutput() {
        return outFirst < 0;
    }
}
