// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** JMH benchmarks of the kernels and whole reads. Figures are for comparing on one machine, never asserted. */
package org.moveout.benchmarks;
