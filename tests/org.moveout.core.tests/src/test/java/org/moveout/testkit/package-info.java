// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** Makes SEG-Y files of every kind for tests, without any of the code under test. */
package org.moveout.testkit;
