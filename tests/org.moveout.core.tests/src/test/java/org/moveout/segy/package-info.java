// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** Tests of the SEG-Y bundle, in its own package so that they reach what is not public. */
package org.moveout.segy;
