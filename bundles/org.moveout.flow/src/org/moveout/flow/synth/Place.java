// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.synth;

/**
 * Where a trace lies and what its header says about that. Filled again and again by a {@link Survey}; not thread-safe.
 */
final class Place {
    /** Zero-based number in the file. */
    long trace;
    /** Metres along the survey's first axis, of the midpoint. */
    double along;
    /** Metres along its second axis. */
    double across;
    /** Source to receiver in metres. */
    double offset;
    /** Which of the survey's offsets that is. */
    int offsetIndex;
    int fieldRecord;
    int channel;
    int sourcePoint;
    int cdp;
    int cdpTrace;
    int inline;
    int crossline;
    double sourceAlong;
    double receiverAlong;
}
