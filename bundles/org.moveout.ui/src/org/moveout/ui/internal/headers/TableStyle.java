// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.headers;

import org.eclipse.nebula.widgets.nattable.config.AbstractRegistryConfiguration;
import org.eclipse.nebula.widgets.nattable.config.CellConfigAttributes;
import org.eclipse.nebula.widgets.nattable.config.IConfigRegistry;
import org.eclipse.nebula.widgets.nattable.grid.GridRegion;
import org.eclipse.nebula.widgets.nattable.painter.cell.ICellPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.TextPainter;
import org.eclipse.nebula.widgets.nattable.painter.cell.decorator.PaddingDecorator;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortIconPainter;
import org.eclipse.nebula.widgets.nattable.sort.painter.SortableHeaderTextPainter;
import org.eclipse.nebula.widgets.nattable.style.CellStyleAttributes;
import org.eclipse.nebula.widgets.nattable.style.DisplayMode;
import org.eclipse.nebula.widgets.nattable.style.HorizontalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.style.SelectionStyleLabels;
import org.eclipse.nebula.widgets.nattable.style.Style;
import org.eclipse.nebula.widgets.nattable.style.VerticalAlignmentEnum;
import org.eclipse.nebula.widgets.nattable.ui.util.CellEdgeEnum;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.graphics.Font;

/** How the table looks, in some colours. */
final class TableStyle extends AbstractRegistryConfiguration {
    /** Label of every other row. */
    static final String ALTERNATE = "ALTERNATE";
    /** Label of the row under the cursor. */
    static final String CURSOR = "CURSOR";
    /** Label of cells whose value is on its way. */
    static final String WAITING = "WAITING";

    private static final int SPACING = 5;
    private static final String[] SORT = { "SORT", "SORT_UP", "SORT_DOWN", "SORT_SEQ_0", "SORT_SEQ_1", "SORT_SEQ_2" };

    private final TableColors colors;
    private final Font font;

    TableStyle(TableColors colors, Font font) {
        this.colors = colors;
        this.font = font;
    }

    @Override
    public void configureRegistry(IConfigRegistry registry) {
        ICellPainter text = padded();
        registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, text);
        registry.registerConfigAttribute(CellConfigAttributes.GRID_LINE_COLOR, colors.grid());
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE,
                style(colors.body(), colors.text(), HorizontalAlignmentEnum.RIGHT));
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE,
                style(colors.selection(), colors.selected(), HorizontalAlignmentEnum.RIGHT), DisplayMode.SELECT);
        label(registry, ALTERNATE, background(colors.alternate()));
        label(registry, CURSOR, background(colors.cursor()));
        Style waiting = new Style();
        waiting.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, colors.faint());
        label(registry, WAITING, waiting);
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE,
                style(colors.selection(), colors.selected(), HorizontalAlignmentEnum.RIGHT), DisplayMode.SELECT,
                SelectionStyleLabels.SELECTION_ANCHOR_STYLE);
        headers(registry);
    }

    private void headers(IConfigRegistry registry) {
        ICellPainter sortable = new SortableHeaderTextPainter(padded(), CellEdgeEnum.RIGHT,
                new SortIconPainter(false, TableColors.isDark(colors.header())));
        for (String region : new String[] { GridRegion.COLUMN_HEADER, GridRegion.ROW_HEADER, GridRegion.CORNER }) {
            Style normal = style(colors.header(), colors.text(), HorizontalAlignmentEnum.RIGHT);
            Style marked = style(TableColors.mix(colors.header(), colors.selection(), 0.4), colors.text(),
                    HorizontalAlignmentEnum.RIGHT);
            ICellPainter painter = region.equals(GridRegion.ROW_HEADER) ? padded() : sortable;
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.NORMAL, region);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, painter, DisplayMode.SELECT, region);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, normal, DisplayMode.NORMAL, region);
            boolean rows = region.equals(GridRegion.ROW_HEADER);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, rows ? marked : normal,
                    DisplayMode.SELECT, region);
        }
        for (String sort : SORT) {
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, sortable, DisplayMode.NORMAL, sort);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_PAINTER, sortable, DisplayMode.SELECT, sort);
        }
        for (String full : new String[] { SelectionStyleLabels.COLUMN_FULLY_SELECTED_STYLE,
            SelectionStyleLabels.ROW_FULLY_SELECTED_STYLE }) {
            boolean rows = full.equals(SelectionStyleLabels.ROW_FULLY_SELECTED_STYLE);
            registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE,
                    style(rows ? TableColors.mix(colors.header(), colors.selection(), 0.4) : colors.header(),
                            colors.text(), HorizontalAlignmentEnum.RIGHT), DisplayMode.SELECT, full);
        }
    }

    private static ICellPainter padded() {
        return new PaddingDecorator(new TextPainter(false, false), 0, SPACING, 0, SPACING);
    }

    private static void label(IConfigRegistry registry, String label, Style style) {
        registry.registerConfigAttribute(CellConfigAttributes.CELL_STYLE, style, DisplayMode.NORMAL, label);
    }

    private static Style background(Color color) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, color);
        return style;
    }

    private Style style(Color back, Color fore, HorizontalAlignmentEnum align) {
        Style style = new Style();
        style.setAttributeValue(CellStyleAttributes.BACKGROUND_COLOR, back);
        style.setAttributeValue(CellStyleAttributes.FOREGROUND_COLOR, fore);
        style.setAttributeValue(CellStyleAttributes.HORIZONTAL_ALIGNMENT, align);
        style.setAttributeValue(CellStyleAttributes.VERTICAL_ALIGNMENT, VerticalAlignmentEnum.MIDDLE);
        style.setAttributeValue(CellStyleAttributes.FONT, font);
        return style;
    }
}
