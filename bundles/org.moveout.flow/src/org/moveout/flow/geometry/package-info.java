// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Where the traces of stores and SEG-Y files are: what {@code org.moveout.data.geometry} needs to know of a format, namely
 * the quickest way to several header columns and the unit of coordinates in the binary header.
 */
package org.moveout.flow.geometry;
