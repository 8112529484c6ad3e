// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * The command line: {@code moveout COMMAND ...}.
 * <p>
 * {@link org.moveout.flow.cli.Main} finds the command by name and makes only that one, so that a small command does not
 * pay for the classes of the others. A command declares what it takes in its constructor ({@code Arguments}) and does
 * its work in {@code run(Session)}: plain text or one JSON document on standard output, progress and one-sentence
 * errors on standard error. The contract (options, exit status) is in the README. Start reading at {@code Main}, then
 * {@code ScanCommand}.
 */
package org.moveout.flow.cli;
