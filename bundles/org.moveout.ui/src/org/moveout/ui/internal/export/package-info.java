// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** Export of stores to SEG-Y: a dialog and a job. */
package org.moveout.ui.internal.export;
