// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/** An example of a plug-in that extends Moveout, explained in EXTENDING.md. Built and tested, not part of the product. */
package org.moveout.example;
