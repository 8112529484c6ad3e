// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.util.Optional;

import org.moveout.data.EnsembleIndex;
import org.moveout.data.Sampling;
import org.moveout.process.GatherBuffer;
import org.moveout.process.Workspace;

/**
 * What happens to traces on their way from one file to the next. Immutable and reentrant.
 */
public interface GatherTransform {
    /** The ensembles that must stay whole; empty if any traces may be processed together. */
    Optional<EnsembleIndex> ensembles();

    /** Traces on either side that a trace depends on. */
    int halo();

    /** The sampling of the traces that come out. */
    Sampling output();

    /** Processes a gather in place. */
    void process(GatherBuffer gather, Workspace workspace);
}
