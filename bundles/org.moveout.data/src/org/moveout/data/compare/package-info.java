// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Two datasets beside one another: what they differ by ({@link org.moveout.data.compare.DifferenceSource}), and where a
 * sample of one lies in the other ({@link org.moveout.data.compare.SampleMatch}).
 */
package org.moveout.data.compare;
