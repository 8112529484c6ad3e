// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** Examples of contributions, as other people's plug-ins make them. */
package org.moveout.ui.example;
