// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.flow;

import java.util.function.Consumer;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IMenuCreator;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.action.Separator;
import org.eclipse.jface.commands.ActionHandler;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.IWorkbenchCommandConstants;
import org.eclipse.ui.handlers.IHandlerService;
import org.moveout.flow.edit.FlowHistory;
import org.moveout.flow.edit.FlowPreset;
import org.moveout.ui.CurrentFlow;
import org.moveout.ui.internal.Icons;

/** The tool bar and the menu of the Flow view. */
final class FlowActions {
    private final FlowView view;
    private final CurrentFlow flow;
    private final FlowDocuments documents;
    private final IAction save;
    private final IAction undo;
    private final IAction redo;
    private final IAction compareSaved;

    FlowActions(FlowView view, CurrentFlow flow, FlowDocuments documents) {
        this.view = view;
        this.flow = flow;
        this.documents = documents;
        save = action("&Save", "flow-save", "Save the flow", () -> documents.save(view::saved));
        undo = action("&Undo", "flow-undo", "Undo", () -> flow.history().undo());
        redo = action("&Redo", "flow-redo", "Redo", () -> flow.history().redo());
        compareSaved = action("Compare with &Saved Flow", "flow-compare", "What has changed since the flow was saved or opened",
                documents::compareWithSaved);
    }

    void fill(IActionBars bars) {
        IAction begin = action("&New Flow", "flow-new", "Begin an empty flow", documents::begin);
        IAction open = action("&Open Flow...", "open", "Open a flow file", documents::open);
        IAction saveAs = action("Save &As...", "flow-save-as", "Save the flow to another file",
                () -> documents.saveAs(view::saved));
        IAction add = action("&Add Step...", "flow-add", "Add a step behind the one that is selected", view::chooseStep);
        IAction presets = dropDown("Presets", "flow-presets", "Begin with a preset, or keep this flow as one",
                this::presets);
        IAction compare = dropDown("Compare", "flow-compare", "What this flow does otherwise than another one",
                this::compare);
        IToolBarManager bar = bars.getToolBarManager();
        bar.add(add);
        bar.add(presets);
        bar.add(new Separator());
        bar.add(undo);
        bar.add(redo);
        bar.add(new Separator());
        bar.add(begin);
        bar.add(open);
        bar.add(save);
        bar.add(compare);
        IMenuManager menu = bars.getMenuManager();
        menu.add(add);
        MenuManager presetMenu = new MenuManager("&Presets");
        presetMenu.setRemoveAllWhenShown(true);
        presetMenu.addMenuListener(this::presets);
        menu.add(presetMenu);
        menu.add(new Separator());
        menu.add(undo);
        menu.add(redo);
        menu.add(new Separator());
        menu.add(begin);
        menu.add(open);
        menu.add(save);
        menu.add(saveAs);
        menu.add(new Separator());
        menu.add(compareSaved);
        menu.add(action("Compare with &File...", null, "", documents::compareWithFile));
        menu.add(new Separator());
        menu.add(action("&Open All Steps", null, "", () -> view.openAll(true)));
        menu.add(action("&Close All Steps", null, "", () -> view.openAll(false)));
        undo.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_UNDO);
        redo.setActionDefinitionId(IWorkbenchCommandConstants.EDIT_REDO);
        IHandlerService handlers = view.getSite().getService(IHandlerService.class);
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_UNDO, new ActionHandler(undo));
        handlers.activateHandler(IWorkbenchCommandConstants.EDIT_REDO, new ActionHandler(redo));
        update();
        bars.updateActionBars();
    }

    /** What can be done follows from the flow. */
    void update() {
        FlowHistory history = flow.history();
        undo.setEnabled(history.undoLabel().isPresent());
        redo.setEnabled(history.redoLabel().isPresent());
        undo.setText("&Undo" + history.undoLabel().map(l -> " " + l.replace("&", "&&")).orElse(""));
        redo.setText("&Redo" + history.redoLabel().map(l -> " " + l.replace("&", "&&")).orElse(""));
        undo.setToolTipText("Undo" + history.undoLabel().map(l -> " " + l).orElse(""));
        redo.setToolTipText("Redo" + history.redoLabel().map(l -> " " + l).orElse(""));
        save.setEnabled(history.isDirty() || flow.file().isEmpty() && !flow.flow().steps().isEmpty());
        compareSaved.setEnabled(history.isDirty());
    }

    private void presets(IMenuManager menu) {
        boolean own = false;
        for (FlowPreset preset : view.presets().all()) {
            if (preset.file().isPresent() && !own) {
                own = true;
                menu.add(new Separator());
            }
            menu.add(action(preset.name(), null, preset.description(), () -> view.take(preset)));
        }
        menu.add(new Separator());
        IAction keep = action("&Keep This Flow as Preset...", null, "", () -> view.presets().keep());
        keep.setEnabled(!flow.flow().steps().isEmpty());
        menu.add(keep);
        if (own) {
            MenuManager remove = new MenuManager("&Remove Preset");
            for (FlowPreset preset : view.presets().all()) {
                if (preset.file().isPresent()) {
                    remove.add(action(preset.name(), null, "", () -> view.presets().remove(preset)));
                }
            }
            menu.add(remove);
        }
    }

    private void compare(IMenuManager menu) {
        menu.add(compareSaved);
        menu.add(action("Compare with &File...", null, "", documents::compareWithFile));
    }

    private static IAction action(String text, String icon, String tip, Runnable run) {
        Action action = new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
        action.setToolTipText(tip);
        if (icon != null) {
            action.setImageDescriptor(Icons.descriptor(icon));
        }
        return action;
    }

    private static IAction dropDown(String text, String icon, String tip, Consumer<IMenuManager> fill) {
        MenuManager manager = new MenuManager();
        manager.setRemoveAllWhenShown(true);
        manager.addMenuListener(fill::accept);
        Action action = new Action(text, IAction.AS_DROP_DOWN_MENU) {
            @Override
            public void runWithEvent(Event event) {
                if (event.widget instanceof ToolItem item) {
                    Menu menu = manager.createContextMenu(item.getParent());
                    Rectangle r = item.getBounds();
                    menu.setLocation(item.getParent().toDisplay(r.x, r.y + r.height));
                    menu.setVisible(true);
                }
            }
        };
        action.setMenuCreator(new IMenuCreator() {
            @Override
            public Menu getMenu(Control parent) {
                return manager.createContextMenu(parent);
            }

            @Override
            public Menu getMenu(Menu parent) {
                return null;
            }

            @Override
            public void dispose() {
                manager.dispose();
            }
        });
        action.setToolTipText(tip);
        action.setImageDescriptor(Icons.descriptor(icon));
        return action;
    }
}
