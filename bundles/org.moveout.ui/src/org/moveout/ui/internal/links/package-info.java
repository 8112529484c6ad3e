// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * What ties sections and companion views together; the service is {@link org.moveout.ui.SectionLinks}, views about the
 * section used last extend {@link org.moveout.ui.internal.links.SectionFollower}.
 */
package org.moveout.ui.internal.links;
