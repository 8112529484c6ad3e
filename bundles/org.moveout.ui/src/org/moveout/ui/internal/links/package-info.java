// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** What ties sections and companion views together; the service is {@link org.moveout.ui.SectionLinks}. */
package org.moveout.ui.internal.links;
