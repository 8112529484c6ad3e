// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Long runs and measurements in the real workbench. None of them is a test of {@code ./verify}: they are started by
 * {@code tests/org.moveout.benchmarks/workbench.sh}, and read where the data is from the environment.
 */
package org.moveout.ui.endurance;
