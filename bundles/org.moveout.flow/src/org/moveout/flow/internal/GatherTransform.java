// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal;

import java.util.Optional;

import org.moveout.data.EnsembleIndex;
import org.moveout.flow.steps.FlowPipeline;

/**
 * A flow with what it needs to know about the data.
 *
 * @param flow      the processors
 * @param ensembles the ensembles, present exactly if a processor must see whole ones
 */
public record GatherTransform(FlowPipeline flow, Optional<EnsembleIndex> ensembles) {
}
