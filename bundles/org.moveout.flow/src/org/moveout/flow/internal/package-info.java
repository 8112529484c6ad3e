// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** Machinery shared by the tasks of {@link org.moveout.flow}; not for use elsewhere. */
package org.moveout.flow.internal;
