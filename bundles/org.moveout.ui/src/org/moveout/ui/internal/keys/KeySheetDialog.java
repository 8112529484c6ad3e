// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.keys;

import org.eclipse.jface.dialogs.Dialog;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TreeColumnLayout;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeColumn;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.dialogs.PreferencesUtil;
import org.moveout.ui.internal.Accessibility;

/** Shows a {@link KeySheet}, with a field to search in it. */
public final class KeySheetDialog extends Dialog {
    private static final int CHANGE = IDialogConstants.CLIENT_ID + 1;
    private static final String KEYS_PAGE = "org.eclipse.ui.preferencePages.Keys";

    private final KeySheet sheet;
    private Tree tree;

    /** Modeless: it may stay open while one tries. */
    public KeySheetDialog(Shell parent, KeySheet sheet) {
        super(parent);
        this.sheet = sheet;
        setShellStyle(SWT.DIALOG_TRIM | SWT.RESIZE | SWT.MODELESS);
        setBlockOnOpen(false);
    }

    @Override
    protected void configureShell(Shell shell) {
        super.configureShell(shell);
        shell.setText("Keys and Mouse");
    }

    @Override
    protected IDialogSettings getDialogBoundsSettings() {
        return null;
    }

    @Override
    protected Point getInitialSize() {
        return new Point(800, 640);
    }

    @Override
    protected Control createDialogArea(Composite parent) {
        Composite area = (Composite) super.createDialogArea(parent);
        Text search = new Text(area, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
        search.setMessage("Search for a key or what it does");
        Accessibility.name(search, "Search");
        GridDataFactory.fillDefaults().grab(true, false).applyTo(search);
        Composite table = new Composite(area, SWT.NONE);
        GridDataFactory.fillDefaults().grab(true, true).applyTo(table);
        TreeColumnLayout layout = new TreeColumnLayout();
        table.setLayout(layout);
        tree = new Tree(table, SWT.BORDER | SWT.FULL_SELECTION | SWT.V_SCROLL);
        tree.setHeaderVisible(true);
        Accessibility.name(tree, "Keys and what they do");
        column(layout, "Key", 30);
        column(layout, "What it does", 30);
        column(layout, "More", 40);
        search.addModifyListener(e -> fill(search.getText().strip()));
        fill("");
        return area;
    }

    private void column(TreeColumnLayout layout, String title, int weight) {
        TreeColumn column = new TreeColumn(tree, SWT.NONE);
        column.setText(title);
        layout.setColumnData(column, new ColumnWeightData(weight, 80));
    }

    private void fill(String word) {
        tree.setRedraw(false);
        tree.removeAll();
        sheet.groups().forEach((title, lines) -> {
            var found = lines.stream().filter(l -> l.has(word)).toList();
            if (!found.isEmpty()) {
                TreeItem group = new TreeItem(tree, SWT.NONE);
                group.setText(title);
                group.setFont(JFaceResources.getFontRegistry().getBold(JFaceResources.DEFAULT_FONT));
                for (KeySheet.Line line : found) {
                    new TreeItem(group, SWT.NONE).setText(new String[] { line.keys(), line.what(), line.about() });
                }
                group.setExpanded(true);
            }
        });
        tree.setRedraw(true);
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        createButton(parent, CHANGE, "Change Keys...", false);
        createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, true);
    }

    @Override
    protected void buttonPressed(int button) {
        if (button == CHANGE) {
            Shell owner = getParentShell();
            close();
            PreferencesUtil.createPreferenceDialogOn(owner, KEYS_PAGE, null, null).open();
        } else {
            super.buttonPressed(button);
        }
    }
}
