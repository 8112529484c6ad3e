// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

import org.eclipse.jface.fieldassist.ContentProposal;
import org.eclipse.jface.fieldassist.IContentProposal;
import org.eclipse.jface.fieldassist.IContentProposalProvider;

/** Proposes names of headers and words of the language while an expression is written. */
final class NameProposals implements IContentProposalProvider {
    private static final List<String> WORDS = List.of("and", "or", "not", "in", "between", "abs", "trace");

    private final Supplier<List<Name>> names;

    /**
     * A name that may be used.
     *
     * @param name        as it is written
     * @param description what it means
     */
    record Name(String name, String description) {
    }

    NameProposals(Supplier<List<Name>> names) {
        this.names = names;
    }

    /** Where the word before a position begins. */
    static int wordStart(String text, int position) {
        int at = Math.min(position, text.length());
        while (at > 0 && isPart(text.charAt(at - 1))) {
            at--;
        }
        return at;
    }

    private static boolean isPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    @Override
    public IContentProposal[] getProposals(String contents, int position) {
        int start = wordStart(contents, position);
        String typed = contents.substring(start, Math.min(position, contents.length())).toLowerCase(Locale.ROOT);
        if (typed.isEmpty() || Character.isDigit(typed.charAt(0))) {
            return new IContentProposal[0];
        }
        List<IContentProposal> first = new ArrayList<>();
        List<IContentProposal> then = new ArrayList<>();
        List<Name> all = new ArrayList<>(names.get());
        WORDS.forEach(w -> all.add(new Name(w, "")));
        for (Name n : all) {
            if (n.name().equals(typed)) {
                return new IContentProposal[0];
            }
            if (n.name().startsWith(typed)) {
                first.add(proposal(n));
            } else if (typed.length() > 1 && n.name().contains(typed)) {
                then.add(proposal(n));
            }
        }
        first.addAll(then);
        return first.toArray(new IContentProposal[0]);
    }

    private static IContentProposal proposal(Name n) {
        return new ContentProposal(n.name(), n.name(), n.description().isEmpty() ? null : n.description());
    }
}
