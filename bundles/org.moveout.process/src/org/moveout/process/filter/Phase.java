// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.process.filter;

/** How a recursive filter is run over a trace. */
enum Phase {
    /** Forward and backward: no delay, twice the decibels. */
    ZERO,
    /** Forward alone: causal, with the phase that the filter has. */
    MINIMUM
}
