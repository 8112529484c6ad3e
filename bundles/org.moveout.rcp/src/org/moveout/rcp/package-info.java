// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * The stand-alone product: application, window and menu bar. Everything a user works with comes from
 * {@code org.moveout.ui}, which does not know this bundle; nothing here is for other bundles.
 */
package org.moveout.rcp;
