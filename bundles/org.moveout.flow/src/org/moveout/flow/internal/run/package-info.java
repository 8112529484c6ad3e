// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * One run of a flow over a dataset: what to work on in which order (plan, pieces), workers, what receives the traces (a
 * SEG-Y file or a store), and the journal from which a killed run goes on. Not for other bundles.
 */
package org.moveout.flow.internal.run;
