// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** The section editor with its tool bar, read-out, commands and saved display state; start at {@code SectionEditor}. */
package org.moveout.ui.internal.section;
