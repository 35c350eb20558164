package io.mivo.adapter.fieldbus.mbus.codec.meaning;

import static java.util.Map.entry;

import java.util.Map;

/** The stable names of the combinable VIFEs, by what they do. */
final class VifeWords {
    /** From a device: the record has no usable value. */
    static final Map<Integer, String> ERRORS = Map.ofEntries(
            entry(0x01, "TooManyDifes"),
            entry(0x02, "StorageNotImplemented"),
            entry(0x03, "SubunitNotImplemented"),
            entry(0x04, "TariffNotImplemented"),
            entry(0x05, "FunctionNotImplemented"),
            entry(0x06, "DataClassNotImplemented"),
            entry(0x07, "DataSizeNotImplemented"),
            entry(0x08, "ReservedError08"),
            entry(0x09, "ReservedError09"),
            entry(0x0A, "ReservedError0a"),
            entry(0x0B, "TooManyVifes"),
            entry(0x0C, "IllegalVifGroup"),
            entry(0x0D, "IllegalVifExponent"),
            entry(0x0E, "VifDifMismatch"),
            entry(0x0F, "UnimplementedAction"));

    /** From a master: what the device is to do with the value. */
    static final Map<Integer, String> ACTIONS = Map.ofEntries(
            entry(0x00, "Replace"),
            entry(0x01, "Add"),
            entry(0x02, "Subtract"),
            entry(0x03, "Or"),
            entry(0x04, "And"),
            entry(0x05, "Xor"),
            entry(0x06, "AndNot"),
            entry(0x07, "Clear"),
            entry(0x08, "AddEntry"),
            entry(0x09, "DeleteEntry"),
            entry(0x0A, "DelayedAction"),
            entry(0x0B, "Freeze"),
            entry(0x0C, "AddToReadout"),
            entry(0x0D, "DeleteFromReadout"));

    /** The record has no usable value, whoever sends it. */
    static final Map<Integer, String> RECORD_ERRORS = Map.ofEntries(
            entry(0x15, "NoDataAvailable"),
            entry(0x16, "Overflow"),
            entry(0x17, "Underflow"),
            entry(0x18, "DataError"),
            entry(0x19, "ReservedError19"),
            entry(0x1A, "ReservedError1a"),
            entry(0x1B, "ReservedError1b"),
            entry(0x1C, "PrematureEndOfRecord"));

    /** The value stays what it is, but means something narrower. */
    static final Map<Integer, String> NAMES = Map.ofEntries(
            entry(0x12, "Average"),
            entry(0x14, "RelativeDeviation"),
            entry(0x1D, "StandardConform"),
            entry(0x20, "PerSecond"),
            entry(0x21, "PerMinute"),
            entry(0x22, "PerHour"),
            entry(0x23, "PerDay"),
            entry(0x24, "PerWeek"),
            entry(0x25, "PerMonth"),
            entry(0x26, "PerYear"),
            entry(0x27, "PerRevolution"),
            entry(0x28, "PerInputPulse0"),
            entry(0x29, "PerInputPulse1"),
            entry(0x2A, "PerOutputPulse0"),
            entry(0x2B, "PerOutputPulse1"),
            entry(0x2C, "PerLitre"),
            entry(0x2D, "PerCubicMetre"),
            entry(0x2E, "PerKilogram"),
            entry(0x2F, "PerKelvin"),
            entry(0x30, "PerKilowattHour"),
            entry(0x31, "PerGigajoule"),
            entry(0x32, "PerKilowatt"),
            entry(0x33, "PerKelvinLitre"),
            entry(0x34, "PerVolt"),
            entry(0x35, "PerAmpere"),
            entry(0x36, "TimesSecond"),
            entry(0x37, "TimesSecondPerVolt"),
            entry(0x38, "TimesSecondPerAmpere"),
            entry(0x3A, "Uncorrected"),
            entry(0x3D, "NonMetric"),
            entry(0x3E, "AtBaseConditions"),
            entry(0x3F, "ObisDeclaration"),
            entry(0x40, "LowerLimit"),
            entry(0x48, "UpperLimit"),
            entry(0x68, "DuringLowerLimitExceed"),
            entry(0x69, "Leakage"),
            entry(0x6C, "DuringUpperLimitExceed"),
            entry(0x6D, "Overflowing"),
            entry(0x7E, "Future"));

    /** Data of variable length become bytes. */
    static final Map<Integer, String> CONTAINERS = Map.of(
            0x13, "InverseCompactProfile",
            0x1E, "CompactProfileWithRegisters",
            0x1F, "CompactProfile");

    /** The value becomes a count. */
    static final Map<Integer, String> COUNTS = Map.of(
            0x41, "LowerLimitExceeds",
            0x49, "UpperLimitExceeds");

    /** The value becomes a date or a time. */
    static final Map<Integer, String> MOMENTS = Map.ofEntries(
            entry(0x39, "StartDate"),
            entry(0x42, "BeginOfFirstLowerLimitExceed"),
            entry(0x43, "EndOfFirstLowerLimitExceed"),
            entry(0x46, "BeginOfLastLowerLimitExceed"),
            entry(0x47, "EndOfLastLowerLimitExceed"),
            entry(0x4A, "BeginOfFirstUpperLimitExceed"),
            entry(0x4B, "EndOfFirstUpperLimitExceed"),
            entry(0x4E, "BeginOfLastUpperLimitExceed"),
            entry(0x4F, "EndOfLastUpperLimitExceed"),
            entry(0x6A, "BeginOfFirst"),
            entry(0x6B, "EndOfFirst"),
            entry(0x6E, "BeginOfLast"),
            entry(0x6F, "EndOfLast"));

    /** The value becomes a duration; the first of four codes: s, min, h, d. */
    static final Map<Integer, String> DURATIONS = Map.of(
            0x50, "DurationOfFirstLowerLimitExceed",
            0x54, "DurationOfLastLowerLimitExceed",
            0x58, "DurationOfFirstUpperLimitExceed",
            0x5C, "DurationOfLastUpperLimitExceed",
            0x60, "DurationOfFirst",
            0x64, "DurationOfLast");

    private VifeWords() {}
}
