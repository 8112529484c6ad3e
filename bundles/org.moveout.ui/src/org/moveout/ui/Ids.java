// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.ui;

/** Ids that appear in {@code plugin.xml} and that other bundles may use. */
public final class Ids {
    /** This bundle. */
    public static final String BUNDLE = "org.moveout.ui";
    /** The Moveout perspective. */
    public static final String PERSPECTIVE = "org.moveout.ui.perspective";
    /** The seismic section editor. */
    public static final String SECTION_EDITOR = "org.moveout.ui.section";
    /** View: open and recent datasets. */
    public static final String DATASETS_VIEW = "org.moveout.ui.datasets";
    /** View: what the dataset of the active section is. */
    public static final String PROPERTIES_VIEW = "org.moveout.ui.properties";
    /** View: textual and binary file headers of the active section. */
    public static final String FILE_HEADERS_VIEW = "org.moveout.ui.fileHeaders";
    /** View: trace positions and fold of the active section. */
    public static final String MAP_VIEW = "org.moveout.ui.map";
    /** View: the table of trace headers of the active section. */
    public static final String TRACE_HEADERS_VIEW = "org.moveout.ui.traceHeaders";
    /** View: amplitude and phase spectra of the active section. */
    public static final String SPECTRUM_VIEW = "org.moveout.ui.spectrum";
    /** View: histogram and statistics of amplitudes. */
    public static final String STATISTICS_VIEW = "org.moveout.ui.statistics";
    /** View: the flow that is built. */
    public static final String FLOW_VIEW = "org.moveout.ui.flow";
    /** View: running jobs; the platform's own, which the product declares where the IDE is not there to do it. */
    public static final String PROGRESS_VIEW = "org.eclipse.ui.views.ProgressView";
    /** The preference page. */
    public static final String PREFERENCES = "org.moveout.ui.preferences";
    /** The key binding context of a section that has the focus. */
    public static final String SECTION_CONTEXT = "org.moveout.ui.sectionContext";
    /** The key binding context of the Datasets view. */
    public static final String DATASETS_CONTEXT = "org.moveout.ui.datasetsContext";
    /** The key binding context of the Flow view. */
    public static final String FLOW_CONTEXT = "org.moveout.ui.flowContext";
    /** The wizard that imports SEG-Y into a store. */
    public static final String IMPORT_WIZARD = "org.moveout.ui.importWizard";

    private Ids() {
    }
}
