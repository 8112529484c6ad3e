// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Reading a dataset as a whole or in part: windows of samples as NumPy files, amplitude statistics, the traces of
 * ensembles. Everything streams in constant memory. Start reading at {@link org.moveout.flow.extract.ExtractWindow}.
 */
package org.moveout.flow.extract;
