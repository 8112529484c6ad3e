// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.gather;

import java.util.List;

import org.moveout.data.gather.GatherSpan;
import org.moveout.view.SectionInput;

/**
 * A gather, with its neighbours if they are shown too, ready to be put on a canvas.
 *
 * @param gather the one in the middle
 * @param span   all of them
 * @param title  what they are: "CDP 1204"
 * @param labels what each of them is
 * @param input  their traces
 */
record GatherPicture(int gather, GatherSpan span, String title, List<String> labels, SectionInput input) {
}
