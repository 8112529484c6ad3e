// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Time (or depth) slices of 3D surveys: {@link SliceView} ties them to the workbench, {@link SliceLoader} reads several at
 * once in the background, {@link SliceCanvas} draws one of them.
 */
package org.moveout.ui.internal.slice;
