// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** What the tests of the user interface share: waiting, finding widgets, screenshots, the sample. */
package org.moveout.ui.testing;
