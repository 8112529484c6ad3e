// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
/**
 * Processors: what a filter, gain or mute is to the rest of Moveout.
 * <p>
 * A {@link org.moveout.process.ProcessorFactory} describes itself and its {@link org.moveout.process.Parameter}s once;
 * forms, flow files, help and the command line are made from that description. With checked
 * {@link org.moveout.process.ParameterValues} and the sampling of the data it makes a
 * {@link org.moveout.process.Processor}: immutable, used by any number of threads, each with a
 * {@link org.moveout.process.Workspace} of its own. {@link org.moveout.process.Processors} is the catalogue.
 * <p>
 * To add a processor: implement {@code ProcessorFactory} and name the class in
 * {@code META-INF/services/org.moveout.process.ProcessorFactory}. Start reading at
 * {@link org.moveout.process.filter.BandpassFactory}, which is a complete example.
 */
package org.moveout.process;
