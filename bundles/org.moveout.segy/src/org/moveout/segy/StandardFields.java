// SPDX-FileCopyrightText: 2026 The Moveout authors
// SPDX-License-Identifier: EPL-2.0
package org.moveout.segy;

import java.util.ArrayList;
import java.util.List;

import org.moveout.data.HeaderKey;

/** The trace header of SEG-Y rev 1 (table 2) with the names other packages use; covers all 240 bytes. */
final class StandardFields {
    /** Length of the standard trace header. */
    static final int HEADER_BYTES = 240;

    /** Byte, type, name, Seismic Unix name, segyio name, unit, description. A dash means none. */
    private static final String TABLE = """
            1|INT32|trace_sequence_line|tracl|TRACE_SEQUENCE_LINE|-|Trace sequence number within line
            5|INT32|trace_sequence_file|tracr|TRACE_SEQUENCE_FILE|-|Trace sequence number within file
            9|INT32|field_record|fldr|FieldRecord|-|Original field record number
            13|INT32|trace_number|tracf|TraceNumber|-|Trace number within the field record
            17|INT32|source_point|ep|EnergySourcePoint|-|Energy source point number
            21|INT32|cdp|cdp|CDP|-|Ensemble (CDP) number
            25|INT32|cdp_trace|cdpt|CDP_TRACE|-|Trace number within the ensemble
            29|INT16|trace_id|trid|TraceIdentificationCode|-|Trace identification code
            31|INT16|vertical_sum|nvs|NSummedTraces|-|Number of vertically summed traces
            33|INT16|horizontal_stack|nhs|NStackedTraces|-|Number of horizontally stacked traces
            35|INT16|data_use|duse|DataUse|-|Data use: 1 production, 2 test
            37|INT32|offset|offset|offset|length|Distance from source to receiver group
            41|INT32|receiver_elevation|gelev|ReceiverGroupElevation|length|Receiver group elevation
            45|INT32|source_elevation|selev|SourceSurfaceElevation|length|Surface elevation at source
            49|INT32|source_depth|sdepth|SourceDepth|length|Source depth below surface
            53|INT32|receiver_datum|gdel|ReceiverDatumElevation|length|Datum elevation at receiver group
            57|INT32|source_datum|sdel|SourceDatumElevation|length|Datum elevation at source
            61|INT32|source_water_depth|swdep|SourceWaterDepth|length|Water depth at source
            65|INT32|receiver_water_depth|gwdep|GroupWaterDepth|length|Water depth at receiver group
            69|INT16|elevation_scalar|scalel|ElevationScalar|-|Scalar for elevations and depths
            71|INT16|coordinate_scalar|scalco|SourceGroupScalar|-|Scalar for coordinates
            73|INT32|source_x|sx|SourceX|coordinate|Source X
            77|INT32|source_y|sy|SourceY|coordinate|Source Y
            81|INT32|receiver_x|gx|GroupX|coordinate|Receiver group X
            85|INT32|receiver_y|gy|GroupY|coordinate|Receiver group Y
            89|INT16|coordinate_units|counit|CoordinateUnits|-|Coordinate units: 1 length, 2 seconds of arc, ...
            91|INT16|weathering_velocity|wevel|WeatheringVelocity|velocity|Weathering velocity
            93|INT16|subweathering_velocity|swevel|SubWeatheringVelocity|velocity|Subweathering velocity
            95|INT16|source_uphole_time|sut|SourceUpholeTime|ms|Uphole time at source
            97|INT16|receiver_uphole_time|gut|GroupUpholeTime|ms|Uphole time at receiver group
            99|INT16|source_static|sstat|SourceStaticCorrection|ms|Source static correction
            101|INT16|receiver_static|gstat|GroupStaticCorrection|ms|Receiver group static correction
            103|INT16|total_static|tstat|TotalStaticApplied|ms|Total static applied
            105|INT16|lag_time_a|laga|LagTimeA|ms|Lag time A
            107|INT16|lag_time_b|lagb|LagTimeB|ms|Lag time B
            109|INT16|delay_recording_time|delrt|DelayRecordingTime|ms|Delay recording time
            111|INT16|mute_start|muts|MuteTimeStart|ms|Mute start time
            113|INT16|mute_end|mute|MuteTimeEND|ms|Mute end time
            115|UINT16|sample_count|ns|TRACE_SAMPLE_COUNT|-|Number of samples in this trace
            117|UINT16|sample_interval|dt|TRACE_SAMPLE_INTERVAL|us|Sample interval of this trace
            119|INT16|gain_type|gain|GainType|-|Gain type of field instruments
            121|INT16|gain_constant|igc|InstrumentGainConstant|dB|Instrument gain constant
            123|INT16|initial_gain|igi|InstrumentInitialGain|dB|Instrument early or initial gain
            125|INT16|correlated|corr|Correlated|-|Correlated: 1 no, 2 yes
            127|INT16|sweep_start_frequency|sfs|SweepFrequencyStart|Hz|Sweep frequency at start
            129|INT16|sweep_end_frequency|sfe|SweepFrequencyEnd|Hz|Sweep frequency at end
            131|INT16|sweep_length|slen|SweepLength|ms|Sweep length
            133|INT16|sweep_type|styp|SweepType|-|Sweep type
            135|INT16|sweep_taper_start|stas|SweepTraceTaperLengthStart|ms|Sweep taper length at start
            137|INT16|sweep_taper_end|stae|SweepTraceTaperLengthEnd|ms|Sweep taper length at end
            139|INT16|taper_type|tatyp|TaperType|-|Taper type
            141|INT16|alias_filter_frequency|afilf|AliasFilterFrequency|Hz|Alias filter frequency
            143|INT16|alias_filter_slope|afils|AliasFilterSlope|dB/octave|Alias filter slope
            145|INT16|notch_filter_frequency|nofilf|NotchFilterFrequency|Hz|Notch filter frequency
            147|INT16|notch_filter_slope|nofils|NotchFilterSlope|dB/octave|Notch filter slope
            149|INT16|low_cut_frequency|lcf|LowCutFrequency|Hz|Low-cut frequency
            151|INT16|high_cut_frequency|hcf|HighCutFrequency|Hz|High-cut frequency
            153|INT16|low_cut_slope|lcs|LowCutSlope|dB/octave|Low-cut slope
            155|INT16|high_cut_slope|hcs|HighCutSlope|dB/octave|High-cut slope
            157|INT16|year|year|YearDataRecorded|-|Year data recorded
            159|INT16|day_of_year|day|DayOfYear|-|Day of year
            161|INT16|hour|hour|HourOfDay|h|Hour of day
            163|INT16|minute|minute|MinuteOfHour|min|Minute of hour
            165|INT16|second|sec|SecondOfMinute|s|Second of minute
            167|INT16|time_basis|timbas|TimeBaseCode|-|Time basis: 1 local, 2 GMT, ...
            169|INT16|weighting_factor|trwf|TraceWeightingFactor|-|Trace weighting factor, 2^-N volts
            171|INT16|roll_receiver|grnors|GeophoneGroupNumberRoll1|-|Receiver group of roll switch position one
            173|INT16|first_trace_receiver|grnofr|GeophoneGroupNumberFirstTraceOrigField|-|Receiver group of first trace
            175|INT16|last_trace_receiver|grnlof|GeophoneGroupNumberLastTraceOrigField|-|Receiver group of last trace
            177|INT16|gap_size|gaps|GapSize|-|Gap size: groups dropped
            179|INT16|over_travel|otrav|OverTravel|-|Over travel of the taper
            181|INT32|cdp_x|-|CDP_X|coordinate|X of the ensemble position
            185|INT32|cdp_y|-|CDP_Y|coordinate|Y of the ensemble position
            189|INT32|inline|-|INLINE_3D|-|3D inline number
            193|INT32|crossline|-|CROSSLINE_3D|-|3D crossline number
            197|INT32|shotpoint|-|ShotPoint|-|Shotpoint number
            201|INT16|shotpoint_scalar|-|ShotPointScalar|-|Scalar for shotpoint number
            203|INT16|trace_unit|-|TraceValueMeasurementUnit|-|Trace value measurement unit
            205|INT32|transduction_mantissa|-|TransductionConstantMantissa|-|Transduction constant, mantissa
            209|INT16|transduction_exponent|-|TransductionConstantPower|-|Transduction constant, power of ten
            211|INT16|transduction_unit|-|TransductionUnit|-|Transduction unit
            213|INT16|device_id|-|TraceIdentifier|-|Device or trace identifier
            215|INT16|time_scalar|-|ScalarTraceHeader|-|Scalar for times in bytes 95-114
            217|INT16|source_type|-|SourceType|-|Source type and orientation
            219|INT16|source_direction_vertical|-|SourceEnergyDirectionVert|0.1 degree|Source energy, vertical
            221|INT16|source_direction_crossline|-|SourceEnergyDirectionXline|0.1 degree|Source energy across lines
            223|INT16|source_direction_inline|-|SourceEnergyDirectionIline|0.1 degree|Source energy along lines
            225|INT32|source_measurement_mantissa|-|SourceMeasurementMantissa|-|Source measurement, mantissa
            229|INT16|source_measurement_exponent|-|SourceMeasurementExponent|-|Source measurement, power of ten
            231|INT16|source_measurement_unit|-|SourceMeasurementUnit|-|Source measurement unit
            233|INT32|unassigned_233|-|UnassignedInt1|-|Unassigned (rev 2: first half of the header name)
            237|INT32|unassigned_237|-|UnassignedInt2|-|Unassigned (rev 2: second half of the header name)
            """;

    /** The fields in byte order. */
    static final List<HeaderNames.Entry> ENTRIES = parse();

    private StandardFields() {
    }

    private static List<HeaderNames.Entry> parse() {
        List<HeaderNames.Entry> entries = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            String[] c = line.split("\\|");
            HeaderField field = new HeaderField(new HeaderKey(c[2]), Integer.parseInt(c[0]), FieldType.valueOf(c[1]));
            List<String> aliases = new ArrayList<>();
            for (int i = 3; i <= 4; i++) {
                if (!c[i].equals("-")) {
                    aliases.add(c[i]);
                }
            }
            entries.add(new HeaderNames.Entry(field, aliases, c[6], c[5].equals("-") ? "" : c[5]));
        }
        return List.copyOf(entries);
    }
}
