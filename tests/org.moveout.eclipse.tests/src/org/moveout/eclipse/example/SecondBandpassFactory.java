// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.eclipse.example;

import java.util.List;

import org.moveout.process.ParameterValues;
import org.moveout.process.Processor;
import org.moveout.process.ProcessorDescription;
import org.moveout.process.ProcessorFactory;
import org.moveout.process.ProcessorInput;

/** Claims an id that is taken. */
public final class SecondBandpassFactory implements ProcessorFactory {
    @Override
    public ProcessorDescription description() {
        return new ProcessorDescription("bandpass", "Another band-pass", "Never seen.", "None.", List.of());
    }

    @Override
    public Processor create(ParameterValues values, ProcessorInput input) {
        throw new UnsupportedOperationException("the first factory of an id wins");
    }
}
