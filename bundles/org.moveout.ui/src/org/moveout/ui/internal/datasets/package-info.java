// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** The Datasets view and the service behind it; start at {@code DatasetsView}. */
package org.moveout.ui.internal.datasets;
