// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.jface.bindings.keys.KeyStroke;
import org.eclipse.jface.fieldassist.ComboContentAdapter;
import org.eclipse.jface.fieldassist.ContentProposalAdapter;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.moveout.data.expression.ExpressionException;
import org.moveout.data.expression.HeaderExpression;
import org.moveout.data.expression.HeaderNamespace;

/**
 * The row above the table: which traces, the filter with its history and proposals, how many there are; below it what is
 * wrong with the filter, or a hint. For the user-interface thread.
 */
final class FilterBar {
    private static final int WAIT_MILLIS = 500;
    private static final KeyStroke ASSIST = KeyStroke.getInstance(SWT.MOD1, ' ');
    private static final char[] LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_".toCharArray();

    private final Composite control;
    private final Combo scope;
    private final Combo filter;
    private final Label count;
    private final Label message;
    private final Events events;
    private Optional<HeaderNamespace> names = Optional.empty();
    private String hint = "";
    private String applied = "";
    private int typed;

    /** What the user does. */
    interface Events {
        /** Another scope was chosen. */
        void scopeChosen(TableScope scope);

        /** Another filter is wanted; empty for none. */
        void filterChanged(Optional<HeaderExpression> filter);
    }

    FilterBar(Composite parent, HeaderSettings settings, Supplier<List<NameProposals.Name>> proposals, Events events) {
        this.events = events;
        control = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(3).margins(4, 3).spacing(6, 2).applyTo(control);
        scope = new Combo(control, SWT.DROP_DOWN | SWT.READ_ONLY);
        for (TableScope s : TableScope.values()) {
            scope.add(s.label());
        }
        scope.select(0);
        scope.setToolTipText("Which traces the table has: all of the dataset, or those visible in the section");
        scope.addListener(SWT.Selection, e -> events.scopeChosen(scope()));
        filter = new Combo(control, SWT.DROP_DOWN);
        filter.setToolTipText("Shows the traces whose headers match, for example: inline = 123 and abs(offset) < 500\n"
                + "There are = != < <= > >=, in (1, 2), between 1 and 9, and, or, not, + - * / % ^, abs(),\n"
                + "sqrt(), min(), max(), if() and others, parentheses, header names and trace, the trace number\n"
                + "from 0. Ctrl+Space proposes names, Esc clears.");
        filter.setItems(settings.history().toArray(new String[0]));
        filter.setVisibleItemCount(12);
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(140, SWT.DEFAULT)
                .applyTo(filter);
        count = new Label(control, SWT.RIGHT);
        GridDataFactory.fillDefaults().align(SWT.END, SWT.CENTER).applyTo(count);
        message = new Label(control, SWT.NONE);
        GridDataFactory.fillDefaults().span(3, 1).grab(true, false).hint(100, SWT.DEFAULT).exclude(true)
                .applyTo(message);
        ContentProposalAdapter assist = new ContentProposalAdapter(filter, new ComboContentAdapter(),
                new NameProposals(proposals), ASSIST, LETTERS);
        assist.setProposalAcceptanceStyle(ContentProposalAdapter.PROPOSAL_IGNORE);
        assist.setAutoActivationDelay(250);
        assist.addContentProposalListener(p -> insert(p.getContent()));
        filter.addListener(SWT.Modify, e -> typed());
        filter.addListener(SWT.Selection, e -> apply());
        filter.addListener(SWT.DefaultSelection, e -> {
            apply();
            remember(settings);
        });
        filter.addListener(SWT.FocusOut, e -> remember(settings));
        filter.addListener(SWT.KeyDown, e -> {
            if (e.keyCode == SWT.ESC && !assist.isProposalPopupOpen()) {
                setFilter("");
                e.doit = false;
            }
        });
    }

    Composite control() {
        return control;
    }

    void setFocus() {
        filter.setFocus();
    }

    /** Which traces are wanted. */
    TableScope scope() {
        return TableScope.values()[Math.max(0, scope.getSelectionIndex())];
    }

    void setScope(TableScope now) {
        scope.select(now.ordinal());
    }

    /** What is written in the field. */
    String text() {
        return filter.getText();
    }

    /** Writes a filter into the field and applies it. */
    void setFilter(String text) {
        filter.setText(text);
        apply();
    }

    /** The names that may be used from now on; the filter is read anew. */
    void setNames(HeaderNamespace now) {
        names = Optional.of(now);
        applied = null;
        apply();
    }

    /** Copies what is selected in the field, if it has the focus. */
    boolean copyText() {
        if (filter.isFocusControl()) {
            filter.copy();
            return true;
        }
        return false;
    }

    /** Selects the text of the field, if it has the focus. */
    boolean selectText() {
        if (filter.isFocusControl()) {
            filter.setSelection(new Point(0, filter.getText().length()));
            return true;
        }
        return false;
    }

    /** How many traces there are, or what is being done. */
    void setCount(String text) {
        if (!text.equals(count.getText())) {
            count.setText(text);
            control.layout();
        }
    }

    String countText() {
        return count.getText();
    }

    /** What to say below the filter while nothing is wrong with it; empty for nothing. */
    void setHint(String text, String more) {
        hint = text;
        message.setData("more", more);
        say(parse().map(Parsed::problem).orElse(""));
    }

    /** What is said below the filter. */
    String messageText() {
        return message.getText();
    }

    private void insert(String word) {
        String text = filter.getText();
        int caret = filter.getCaretPosition();
        int start = NameProposals.wordStart(text, caret);
        String now = text.substring(0, start) + word + (word.equals("abs") ? "(" : " ") + text.substring(caret).stripLeading();
        filter.setText(now);
        int end = start + word.length() + 1;
        filter.setSelection(new Point(end, end));
    }

    private void typed() {
        int number = ++typed;
        say(parse().map(Parsed::problem).orElse(""));
        control.getDisplay().timerExec(WAIT_MILLIS, () -> {
            if (number == typed && !filter.isDisposed()) {
                parse().filter(p -> p.problem().isEmpty()).ifPresent(this::tell);
            }
        });
    }

    private record Parsed(Optional<HeaderExpression> expression, String problem, int position) {
    }

    private Optional<Parsed> parse() {
        String text = filter.getText();
        if (names.isEmpty()) {
            return Optional.empty();
        }
        if (text.isBlank()) {
            return Optional.of(new Parsed(Optional.empty(), "", 0));
        }
        try {
            return Optional.of(new Parsed(Optional.of(HeaderExpression.parse(text, names.get())), "", 0));
        } catch (ExpressionException e) {
            String problem = e.getMessage().replace(" of \"" + text + "\"", "");
            return Optional.of(new Parsed(Optional.empty(), Character.toUpperCase(problem.charAt(0))
                    + problem.substring(1) + (problem.endsWith("?") ? "" : "."), e.position()));
        }
    }

    private void apply() {
        typed++;
        Optional<Parsed> parsed = parse();
        say(parsed.map(Parsed::problem).orElse(""));
        if (parsed.isPresent() && !parsed.get().problem().isEmpty()) {
            int at = Math.min(parsed.get().position(), filter.getText().length());
            filter.setSelection(new Point(at, filter.getText().length()));
        } else {
            parsed.ifPresent(this::tell);
        }
    }

    private void tell(Parsed parsed) {
        String text = filter.getText().strip();
        if (!text.equals(applied)) {
            applied = text;
            events.filterChanged(parsed.expression());
        }
    }

    private void remember(HeaderSettings settings) {
        String text = filter.getText().strip();
        if (!text.isEmpty() && parse().map(p -> p.problem().isEmpty()).orElse(false)) {
            List<String> history = settings.remember(text);
            if (!history.equals(List.of(filter.getItems()))) {
                Point selection = filter.getSelection();
                filter.setItems(history.toArray(new String[0]));
                filter.setText(text);
                filter.setSelection(selection);
            }
        }
    }

    private void say(String problem) {
        boolean wrong = !problem.isEmpty();
        String text = wrong ? problem : hint;
        Color back = control.getBackground();
        Color fore = control.getForeground();
        message.setForeground(wrong ? TableColors.mix(new Color(220, 40, 40), fore, TableColors.isDark(back) ? 0.4 : 0.1)
                : TableColors.mix(fore, back, 0.3));
        message.setText(text.replace("&", "&&"));
        message.setToolTipText(wrong ? null : (String) message.getData("more"));
        boolean none = text.isEmpty();
        if (((org.eclipse.swt.layout.GridData) message.getLayoutData()).exclude != none) {
            ((org.eclipse.swt.layout.GridData) message.getLayoutData()).exclude = none;
            message.setVisible(!none);
            control.getParent().layout(true, true);
        }
    }
}
