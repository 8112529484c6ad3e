// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Filters across neighbouring traces: f-k dip filter ({@link org.moveout.process.dip.FkFactory}), f-x prediction
 * ({@link org.moveout.process.dip.FxFactory}) and trace mix ({@link org.moveout.process.dip.MixFactory}).
 * <p>
 * All work within gathers or along the line. Along the line {@link org.moveout.process.dip.TraceWindows} cuts windows
 * at places that do not depend on how the line is cut into buffers; {@link org.moveout.process.MultichannelProcessor}
 * keeps bad samples and dead traces out of the way. Start reading at {@link org.moveout.process.dip.MixFactory}.
 */
package org.moveout.process.dip;
