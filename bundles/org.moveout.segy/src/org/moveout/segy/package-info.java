// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * SEG-Y files: finding out how one is laid out, reading traces and headers, and the codecs writing needs.
 * <p>
 * Start with {@link org.moveout.segy.SegyScanner}, which looks at a file and decides on a
 * {@link org.moveout.segy.SegyLayout}; {@link org.moveout.segy.SegyDataset} then reads windows and header columns, and
 * {@link org.moveout.segy.SegyFile} whole traces for streaming. {@link org.moveout.segy.SampleFormat} and
 * {@link org.moveout.segy.HeaderMap} convert samples and trace headers in both directions, losing nothing;
 * {@link org.moveout.segy.TextHeader} and {@link org.moveout.segy.BinaryHeader} build file headers.
 * <p>
 * Read are revisions 0 and 1, and those files of revision 2 whose traces all have one length, with sample formats 1, 2,
 * 3, 5 and 8 in both byte orders. "SEG-Y rev 1" below means the SEG standard of May 2002, "rev 2.1" that of October
 * 2023; byte numbers are one-based as printed there. Everything here is immutable or says otherwise.
 */
package org.moveout.segy;
