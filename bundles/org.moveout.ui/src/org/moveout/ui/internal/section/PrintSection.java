// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui.internal.section;

import java.io.IOException;

import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.printing.Printer;
import org.moveout.data.task.Progress;
import org.moveout.data.task.Task;
import org.moveout.raster.SectionPicture;

/**
 * Prints one page: the section fills the paper within margins. Run on any one thread; disposes the printer at the end.
 *
 * @param printer  to print with, created by the caller
 * @param marginMm around the page, in mm
 * @param page     what to print; its size is replaced by that of the paper
 */
record PrintSection(Printer printer, double marginMm, SectionPage page) implements Task<Boolean> {
    private static final double MM_PER_INCH = 25.4;

    @Override
    public String title() {
        return "Print " + page.picture().title();
    }

    @Override
    public Boolean run(Progress progress) throws IOException {
        progress.begin("Printing", 1, "pages");
        try {
            if (!printer.startJob(title())) {
                throw new IOException("The printer does not take the page; look at its state and try again.");
            }
            boolean done = false;
            try {
                printer.startPage();
                draw(progress);
                printer.endPage();
                done = true;
            } finally {
                if (done) {
                    printer.endJob();
                } else {
                    printer.cancelJob();
                }
            }
            progress.advance(1);
            return true;
        } finally {
            printer.dispose();
        }
    }

    private void draw(Progress progress) throws IOException {
        Rectangle area = area();
        SectionPicture p = page.picture();
        double perPoint = printer.getDPI().x / PrinterSurface.POINTS_PER_INCH;
        SectionPicture sized = SectionPicture.of(
                (int) Math.clamp(area.width / perPoint, 1, SectionPicture.LARGEST),
                (int) Math.clamp(area.height / (printer.getDPI().y / PrinterSurface.POINTS_PER_INCH), 1,
                        SectionPicture.LARGEST),
                p.view(), p.settings()).withTitle(p.title()).withLabels(p.labels()).withPlacement(p.placement())
                .withFooter(p.footer());
        GC gc = new GC(printer);
        PrinterSurface surface = new PrinterSurface(printer, gc, area);
        try {
            new SectionPage(page.source(), page.overview(), sized).draw(surface, progress);
        } finally {
            surface.dispose();
            gc.dispose();
        }
    }

    /** The paper within the margins, or within what the printer can reach if that is less; in device units. */
    private Rectangle area() {
        Rectangle reach = printer.getClientArea();
        Rectangle paper = printer.computeTrim(0, 0, 0, 0);
        Rectangle whole = new Rectangle(paper.x, paper.y, Math.max(paper.width, 0) + reach.width,
                Math.max(paper.height, 0) + reach.height);
        int mx = (int) Math.round(marginMm / MM_PER_INCH * printer.getDPI().x);
        int my = (int) Math.round(marginMm / MM_PER_INCH * printer.getDPI().y);
        Rectangle wanted = new Rectangle(whole.x + mx, whole.y + my, whole.width - 2 * mx, whole.height - 2 * my);
        return wanted.intersection(reach);
    }
}
