package io.mivo.adapter.persistence.form;

import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Registers as forms. */
final class RegisterForm {
    private RegisterForm() {}

    static Form of(Register register) {
        return Form.of("at", register.type().word(), register.order().name())
                .with(ofSpan(register.span()))
                .with(ofScaling(register.scaling()))
                .with(ofReading(register.reading()));
    }

    static Register read(Form form) {
        return new Register(
                readSpan(form.child("span")),
                form.word(0, RegisterType::ofWord),
                RegisterOrder.valueOf(form.text(1)),
                readScaling(form.child("scaling")),
                readReading(form.child("reading")));
    }

    static Form ofSpan(RegisterSpan span) {
        return Form.of("span", span.table().word(), span.address(), span.count());
    }

    static RegisterSpan readSpan(Form form) {
        return new RegisterSpan(form.word(0, RegisterTable::ofWord), form.number(1), form.number(2));
    }

    private static Form ofScaling(Register.Scaling scaling) {
        return Form.of("scaling", scaling.scale(), scaling.offset())
                .with(scaling.exponent(), span -> Form.of("exponent").with(ofSpan(span)))
                .with(scaling.sum().stream().map(RegisterForm::of).toList());
    }

    private static Register.Scaling readScaling(Form form) {
        return new Register.Scaling(
                new BigDecimal(form.text(0)),
                new BigDecimal(form.text(1)),
                form.maybe("exponent").map(exponent -> readSpan(exponent.child("span"))),
                form.all("at", RegisterForm::read));
    }

    private static Form ofReading(Register.Reading reading) {
        return Form.of("reading")
                .with(reading.mask(), mask -> Form.of("mask", mask))
                .with(reading.bit(), bit -> Form.of("bit", bit))
                .with(reading.invalid().stream()
                        .map(raw -> Form.of("invalid", raw))
                        .toList())
                .with(ofNames("label", reading.labels()))
                .with(ofNames("flag", reading.flags()));
    }

    private static Register.Reading readReading(Form form) {
        return new Register.Reading(
                form.maybe("mask").map(mask -> new BigInteger(mask.text(0))),
                form.maybe("bit").map(bit -> bit.number(0)),
                form.all("invalid", invalid -> new BigInteger(invalid.text(0))),
                readNames(form, "label", BigInteger::new),
                readNames(form, "flag", Integer::valueOf));
    }

    private static <K extends Comparable<K>> List<Form> ofNames(String name, Map<K, String> names) {
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(each -> Form.of(name, each.getKey(), each.getValue()))
                .toList();
    }

    private static <K> Map<K, String> readNames(Form form, String name, Function<String, K> key) {
        return form.all(name, Function.identity()).stream()
                .collect(Collectors.toMap(each -> key.apply(each.text(0)), each -> each.text(1)));
    }
}
