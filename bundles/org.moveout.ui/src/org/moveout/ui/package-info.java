// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Moveout in an Eclipse workbench: the {@linkplain org.moveout.ui.Ids ids} of everything contributed,
 * {@link org.moveout.ui.Sections} to open seismic sections, {@link org.moveout.ui.OpenDatasets} for what is open. Works
 * in any workbench that has {@code org.moveout.feature}; nothing here needs the Moveout application. Everything is used
 * from the user-interface thread unless it says otherwise.
 */
package org.moveout.ui;
