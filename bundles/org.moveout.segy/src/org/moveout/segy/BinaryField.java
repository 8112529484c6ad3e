// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.Locale;

/** The fields of the binary file header, with their one-based bytes in the file (SEG-Y rev 2.1 table 2). */
public enum BinaryField {
    /** Job identification number. */
    JOB_ID(3201, FieldType.INT32, "Job identification number"),
    /** Line number. */
    LINE_NUMBER(3205, FieldType.INT32, "Line number"),
    /** Reel number. */
    REEL_NUMBER(3209, FieldType.INT32, "Reel number"),
    /** Data traces per ensemble. */
    TRACES_PER_ENSEMBLE(3213, FieldType.UINT16, "Data traces per ensemble"),
    /** Auxiliary traces per ensemble. */
    AUXILIARY_TRACES(3215, FieldType.UINT16, "Auxiliary traces per ensemble"),
    /** Sample interval. */
    SAMPLE_INTERVAL(3217, FieldType.UINT16, "Sample interval (us)"),
    /** Sample interval of the field recording. */
    ORIGINAL_SAMPLE_INTERVAL(3219, FieldType.UINT16, "Sample interval of field recording (us)"),
    /** Samples per data trace. */
    SAMPLES(3221, FieldType.UINT16, "Samples per data trace"),
    /** Samples per data trace of the field recording. */
    ORIGINAL_SAMPLES(3223, FieldType.UINT16, "Samples per data trace of field recording"),
    /** Sample format code. */
    FORMAT(3225, FieldType.INT16, "Sample format code"),
    /** Ensemble fold. */
    FOLD(3227, FieldType.INT16, "Ensemble fold"),
    /** Trace sorting code. */
    SORTING(3229, FieldType.INT16, "Trace sorting code"),
    /** Vertical sum code. */
    VERTICAL_SUM(3231, FieldType.INT16, "Vertical sum code"),
    /** Sweep frequency at start. */
    SWEEP_START(3233, FieldType.INT16, "Sweep frequency at start (Hz)"),
    /** Sweep frequency at end. */
    SWEEP_END(3235, FieldType.INT16, "Sweep frequency at end (Hz)"),
    /** Sweep length. */
    SWEEP_LENGTH(3237, FieldType.INT16, "Sweep length (ms)"),
    /** Sweep type. */
    SWEEP_TYPE(3239, FieldType.INT16, "Sweep type code"),
    /** Trace number of the sweep channel. */
    SWEEP_CHANNEL(3241, FieldType.INT16, "Trace number of sweep channel"),
    /** Sweep taper length at start. */
    SWEEP_TAPER_START(3243, FieldType.INT16, "Sweep taper length at start (ms)"),
    /** Sweep taper length at end. */
    SWEEP_TAPER_END(3245, FieldType.INT16, "Sweep taper length at end (ms)"),
    /** Taper type. */
    TAPER_TYPE(3247, FieldType.INT16, "Taper type"),
    /** Correlated data traces: 1 no, 2 yes. */
    CORRELATED(3249, FieldType.INT16, "Correlated data traces: 1 no, 2 yes"),
    /** Binary gain recovered: 1 yes, 2 no. */
    GAIN_RECOVERED(3251, FieldType.INT16, "Binary gain recovered: 1 yes, 2 no"),
    /** Amplitude recovery method. */
    AMPLITUDE_RECOVERY(3253, FieldType.INT16, "Amplitude recovery method"),
    /** Measurement system: 1 metres, 2 feet. */
    MEASUREMENT_SYSTEM(3255, FieldType.INT16, "Measurement system: 1 metres, 2 feet"),
    /** Impulse signal polarity. */
    POLARITY(3257, FieldType.INT16, "Impulse signal polarity"),
    /** Vibratory polarity code. */
    VIBRATORY_POLARITY(3259, FieldType.INT16, "Vibratory polarity code"),
    /** Rev 2: data traces per ensemble, when not zero. */
    EXTENDED_TRACES_PER_ENSEMBLE(3261, FieldType.INT32, "Extended data traces per ensemble"),
    /** Rev 2: auxiliary traces per ensemble, when not zero. */
    EXTENDED_AUXILIARY_TRACES(3265, FieldType.INT32, "Extended auxiliary traces per ensemble"),
    /** Rev 2: samples per data trace, when not zero. */
    EXTENDED_SAMPLES(3269, FieldType.INT32, "Extended samples per data trace"),
    /** Rev 2: sample interval, when not zero. */
    EXTENDED_SAMPLE_INTERVAL(3273, FieldType.FLOAT64, "Extended sample interval (us)"),
    /** Rev 2: sample interval of the field recording, when not zero. */
    EXTENDED_ORIGINAL_SAMPLE_INTERVAL(3281, FieldType.FLOAT64, "Extended sample interval of field recording (us)"),
    /** Rev 2: samples per data trace of the field recording, when not zero. */
    EXTENDED_ORIGINAL_SAMPLES(3289, FieldType.INT32, "Extended samples per data trace of field recording"),
    /** Rev 2: ensemble fold, when not zero. */
    EXTENDED_FOLD(3293, FieldType.INT32, "Extended ensemble fold"),
    /** Rev 2: 16909060 in the byte order of the file. */
    BYTE_ORDER_CONSTANT(3297, FieldType.INT32, "Byte order constant (16909060)"),
    /** Major revision number. */
    REVISION_MAJOR(3501, FieldType.UINT8, "SEG-Y revision, major"),
    /** Minor revision number. */
    REVISION_MINOR(3502, FieldType.UINT8, "SEG-Y revision, minor"),
    /** 1 if all traces have the same sampling. */
    FIXED_LENGTH(3503, FieldType.INT16, "Fixed length traces: 1 yes"),
    /** How many extended textual headers follow; -1 until the end stanza. */
    EXTENDED_TEXT_HEADERS(3505, FieldType.INT16, "Extended textual headers; -1 until end stanza"),
    /** Rev 2: how many additional 240-byte headers each trace has; rev 2.0 has four bytes for it, rev 2.1 two. */
    TRACE_HEADER_EXTENSIONS(3507, FieldType.UINT16, "Additional 240-byte headers per trace"),
    /** Rev 2.1: kind of survey. */
    SURVEY_TYPE(3509, FieldType.INT16, "Survey type code"),
    /** Rev 2: time basis code. */
    TIME_BASIS(3511, FieldType.INT16, "Time basis code"),
    /** Rev 2: number of traces in the file. */
    TRACE_COUNT(3513, FieldType.INT64, "Number of traces in file"),
    /** Rev 2: where the first trace begins, when not zero. */
    FIRST_TRACE_OFFSET(3521, FieldType.INT64, "Byte offset of first trace"),
    /** Rev 2: number of 3200-byte data trailer stanzas. */
    TRAILER_STANZAS(3529, FieldType.INT32, "Data trailer stanza records");

    private final int firstByte;
    private final FieldType type;
    private final String description;

    BinaryField(int firstByte, FieldType type, String description) {
        this.firstByte = firstByte;
        this.type = type;
        this.description = description;
    }

    /** The one-based byte in the file where it begins. */
    public int firstByte() {
        return firstByte;
    }

    /** How it is stored. */
    public FieldType type() {
        return type;
    }

    /** What it means, with its unit. */
    public String description() {
        return description;
    }

    /** The name in lower case with underscores, for machine-readable output. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether revision 2 introduced it. */
    public boolean sinceRevision2() {
        return firstByte >= 3261 && firstByte < 3501 || firstByte >= 3507;
    }

    /** Offset in the 400 bytes of the header. */
    int offset() {
        return firstByte - 3201;
    }
}
