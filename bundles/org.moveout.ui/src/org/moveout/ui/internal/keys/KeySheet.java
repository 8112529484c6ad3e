// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.keys;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.eclipse.core.commands.Command;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.keys.IBindingService;

/**
 * All keys and what they do, in groups, and what the mouse does. Keys are those set now; commands come from the
 * workbench, so that what other plug-ins add to the category of Moveout is there, too.
 *
 * @param groups title of the group, then its lines, in order
 */
public record KeySheet(Map<String, List<Line>> groups) {
    /** Commands of this category are listed. */
    static final String CATEGORY = "org.moveout.ui.commands";
    private static final String PREFIX = "org.moveout.ui.";
    private static final int MOST_KEYS = 2;
    private static final List<Line> MOUSE = List.of(
            new Line("Wheel", "Zoom at the cursor", "Shift: traces only. Ctrl: samples only"),
            new Line("Drag", "Pan", "With the left button"),
            new Line("Right drag", "Zoom to a rubber band", "Thin bands zoom one axis alone"),
            new Line("Right click", "Menu of the section", ""),
            new Line("Drag a swipe line", "Show more of one dataset", "While two datasets are compared by Swipe"),
            new Line("Drop files", "Open them", "SEG-Y files, stores and flows"));
    private static final List<Line> STEPS = List.of(new Line("Space", "Switch the step on or off", ""),
            new Line("Enter", "Open or close the step", "Left and Right too"),
            new Line("Alt+Up, Alt+Down", "Move the step", "Or drag it"),
            new Line("Ctrl+D", "Duplicate the step", ""), new Line("Delete", "Remove the step", ""),
            new Line("Up, Down in a number", "Change it a little", "Page Up and Page Down change it more"));

    /**
     * A line.
     *
     * @param keys  what to press, or what the mouse does
     * @param what  what that does
     * @param about more about it, may be empty
     */
    public record Line(String keys, String what, String about) {
        /** Whether it has a word in it. */
        boolean has(String word) {
            String w = word.toLowerCase(Locale.ROOT);
            return (keys + " " + what + " " + about).toLowerCase(Locale.ROOT).contains(w);
        }
    }

    /** Looks up all commands. */
    public static KeySheet of(ICommandService commands, IBindingService bindings) {
        KeyNames names = new KeyNames(bindings);
        Map<String, List<Line>> groups = new LinkedHashMap<>();
        groups.put("Mouse", MOUSE);
        for (String title : List.of("Section", "Comparing", "Flow", "Files and datasets", "More")) {
            groups.put(title, new ArrayList<>(title.equals("Flow") ? STEPS : List.of()));
        }
        for (Command command : commands.getDefinedCommands()) {
            List<String> keys = names.of(command.getId());
            try {
                if (!keys.isEmpty() && CATEGORY.equals(command.getCategory().getId())) {
                    String about = command.getDescription();
                    groups.get(group(command.getId())).add(new Line(String.join(" or ", keys.subList(0, Math.min(MOST_KEYS, keys.size()))), command.getName(),
                            about == null ? "" : about));
                }
            } catch (NotDefinedException e) {
                // taken away while we looked: then it has no key to show
                continue;
            }
        }
        groups.values().removeIf(List::isEmpty);
        groups.replaceAll((title, lines) -> lines == MOUSE ? lines : lines.stream()
                .sorted(Comparator.comparing(Line::what)).toList());
        return new KeySheet(groups);
    }

    private static String group(String command) {
        if (command.startsWith(PREFIX + "section.")) {
            return "Section";
        }
        if (command.startsWith(PREFIX + "compare.")) {
            return "Comparing";
        }
        if (command.startsWith(PREFIX + "flow.")) {
            return "Flow";
        }
        String rest = command.startsWith(PREFIX) ? command.substring(PREFIX.length()) : ".";
        return rest.startsWith("dataset.") || !rest.contains(".") ? "Files and datasets" : "More";
    }
}
