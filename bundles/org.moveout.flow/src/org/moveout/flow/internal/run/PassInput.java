// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.flow.internal.run;

import org.moveout.data.TraceHeaders;
import org.moveout.flow.internal.SegyContent;

/**
 * What comes into a pass.
 *
 * @param content      samples and header bytes
 * @param headers      the same headers by column
 * @param headerAccess header bytes in any order; only asked if gathers have to be collected
 * @param patch        the columns that the flow works with
 * @param numbered     whether traces still have the numbers of the data that the flow began with
 */
record PassInput(SegyContent content, TraceHeaders headers, SegyContent.HeaderAccess headerAccess, HeaderPatch patch,
        boolean numbered) {
}
