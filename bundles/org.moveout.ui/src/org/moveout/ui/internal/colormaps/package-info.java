// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** Where colour maps come from in a workbench: contributions, class-path providers and files of the user. */
package org.moveout.ui.internal.colormaps;
