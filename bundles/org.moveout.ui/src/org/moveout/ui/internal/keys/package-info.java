// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** Which keys do what, as the user has set them. */
package org.moveout.ui.internal.keys;
