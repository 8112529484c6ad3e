// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse.example;

import org.moveout.data.Sampling;
import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;

/** Cannot even be created. */
public final class FailingFactory implements ProcessorFactory {
    /** Always fails. */
    public FailingFactory() {
        throw new IllegalStateException("broken on purpose");
    }

    @Override
    public ProcessorDescription description() {
        throw new IllegalStateException("never created");
    }

    @Override
    public Processor create(ParameterValues values, Sampling input) {
        throw new IllegalStateException("never created");
    }
}
