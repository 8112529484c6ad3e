// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** Views that tell about the dataset of the active section, or the one selected in the Datasets view. */
package org.moveout.ui.internal.details;
