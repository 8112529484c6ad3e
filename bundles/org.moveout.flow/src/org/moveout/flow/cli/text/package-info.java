// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * What the command line writes: JSON, tables, lists of properties, numbers with units. Knows nothing of commands or
 * data. Kept free of {@code String.format}, regular expressions and lambdas, which cost more than the work itself in
 * the first moments of a Java process.
 */
package org.moveout.flow.cli.text;
