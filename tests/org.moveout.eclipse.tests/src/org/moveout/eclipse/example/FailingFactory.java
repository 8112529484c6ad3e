// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse.example;

import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;

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
    public Processor create(ParameterValues values, ProcessorInput input) {
        throw new IllegalStateException("never created");
    }
}
