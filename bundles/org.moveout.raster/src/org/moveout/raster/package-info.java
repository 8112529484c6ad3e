// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Draws seismic samples into pixels without any user-interface toolkit, for the screen and for files alike.
 * <p>
 * A {@link org.moveout.raster.Viewport} says which part of a dataset is shown, a {@link org.moveout.raster.ReadPlan}
 * which window has to be read for it, {@link org.moveout.raster.DisplaySettings} how it should look.
 * {@link org.moveout.raster.SectionRaster} turns a block of samples into pixels;
 * {@link org.moveout.raster.SectionPicture} says what a page shows, {@link org.moveout.raster.PicturePage} lays it out on
 * any {@link org.moveout.raster.PageSurface}, {@link org.moveout.raster.PictureFile} writes it as PNG, PDF or SVG. Where
 * traces do not stand evenly, {@link org.moveout.raster.TracePlacement} says where. Values are immutable;
 * rasterisers keep scratch memory and belong to one thread.
 */
package org.moveout.raster;
