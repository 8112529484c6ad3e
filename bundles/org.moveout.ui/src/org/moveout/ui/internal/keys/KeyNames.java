// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.jface.bindings.Binding;
import org.eclipse.swt.SWT;
import org.eclipse.ui.keys.IBindingService;

/**
 * The keys of commands as the user has set them, whether or not they work at the moment: those of a section work only
 * while it has the focus, but are shown before.
 */
public final class KeyNames {
    private final List<Binding> bindings = new ArrayList<>();

    /** Reads what is set now. */
    public KeyNames(IBindingService service) {
        Binding[] all = service.getBindings();
        if (all == null) {
            return;
        }
        String scheme = service.getActiveScheme() == null ? IBindingService.DEFAULT_DEFAULT_ACTIVE_SCHEME_ID
                : service.getActiveScheme().getId();
        for (Binding b : all) {
            boolean fits = b.getPlatform() == null || b.getPlatform().equals(SWT.getPlatform());
            boolean schemed = b.getSchemeId().equals(scheme)
                    || b.getSchemeId().equals(IBindingService.DEFAULT_DEFAULT_ACTIVE_SCHEME_ID);
            if (b.getParameterizedCommand() != null && fits && schemed && Arrays.stream(all)
                    .noneMatch(other -> takesAway(other, b))) {
                bindings.add(b);
            }
        }
    }

    /** Whether a binding is the mark that the user has removed another one. */
    private static boolean takesAway(Binding mark, Binding b) {
        return mark.getParameterizedCommand() == null && mark.getType() == Binding.USER
                && mark.getTriggerSequence().equals(b.getTriggerSequence())
                && Objects.equals(mark.getContextId(), b.getContextId());
    }

    /** The keys of a command, the simplest first; none if it has none. */
    public List<String> of(String command) {
        return bindings.stream().filter(b -> b.getParameterizedCommand().getId().equals(command))
                .map(b -> b.getTriggerSequence().format()).distinct()
                .sorted(Comparator.comparingInt(String::length)).toList();
    }

    /** A text followed by the first key in brackets, as tool tips have it. */
    public String tip(String text, String command) {
        Optional<String> key = of(command).stream().findFirst();
        return key.map(k -> text + " (" + k + ")").orElse(text);
    }
}
