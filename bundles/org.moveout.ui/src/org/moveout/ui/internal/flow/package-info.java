// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** The Flow view, where flows are built, and the flow that is in it. Start reading at {@code FlowView}. */
package org.moveout.ui.internal.flow;
