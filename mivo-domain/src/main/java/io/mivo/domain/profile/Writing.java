package io.mivo.domain.profile;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A register that is to be written by a function.
 *
 * @param register where and how the value lies
 * @param function which function is to write it
 */
public record Writing(Register register, WriteFunction function) {
    private static final int REGISTER_BITS = 16;

    /** Why it cannot be written so, with what would do; empty when it can. */
    public Optional<String> obstacle() {
        return inTable().or(this::inCoding).or(this::inFunction).or(() -> isPart() ? inPart() : inWhole());
    }

    private Optional<String> inTable() {
        return when(
                !table().isWritable(), "the table " + table().word() + " cannot be written: only coil and holding can");
    }

    private Optional<String> inCoding() {
        return when(register.type() == RegisterType.STRING, "a string cannot be written, only numbers can")
                .or(() -> when(
                        !register.scaling().isReversible(),
                        "a value with sum or scaleFrom is made of several registers and cannot be written"));
    }

    private Optional<String> inFunction() {
        boolean byWidth = function == WriteFunction.BY_WIDTH;
        return when(
                !byWidth && function.writesBits() != table().holdsBits(),
                named() + " does not write to the table " + table().word() + ": "
                        + (table().holdsBits() ? "5 or 15 does" : "6, 16 or 22 does"));
    }

    private Optional<String> inPart() {
        return when(
                        function == WriteFunction.SINGLE_REGISTER && count() > 1,
                        named() + " writes one register, and the value takes " + count() + ": 16 writes them together")
                .or(() -> when(
                        function != WriteFunction.MULTIPLE_REGISTERS && touched() > 1,
                        "the mask touches several registers, which function 22 cannot change at once: writeFunction 16"
                                + " reads them, changes the bits and writes them together"));
    }

    private Optional<String> inWhole() {
        return when(
                        function == WriteFunction.MASK_REGISTER,
                        named() + " changes some bits only: give 'bit' or 'mask', or writeFunction 6 or 16")
                .or(() -> when(
                        function == WriteFunction.SINGLE_REGISTER && count() > 1,
                        named() + " writes one register, and the value takes " + count()
                                + ": 16 writes them together"));
    }

    /** How many registers the meant bits lie in. */
    private long touched() {
        BigInteger bits = register.reading().part().orElse(BigInteger.ZERO);
        return IntStream.range(0, count())
                .filter(each -> bits.shiftRight(REGISTER_BITS * each).shortValue() != 0)
                .count();
    }

    private boolean isPart() {
        return register.reading().takesPart() && !table().holdsBits();
    }

    private String named() {
        return "writeFunction " + function.number();
    }

    private RegisterTable table() {
        return register.span().table();
    }

    private int count() {
        return register.span().count();
    }

    private static Optional<String> when(boolean wrong, String message) {
        return wrong ? Optional.of(message) : Optional.empty();
    }
}
