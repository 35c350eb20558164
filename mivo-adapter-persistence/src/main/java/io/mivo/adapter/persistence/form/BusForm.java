package io.mivo.adapter.persistence.form;

import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.bus.Transport;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Buses and the addresses on them as forms. */
public final class BusForm {
    private static final Map<String, Function<Form, DeviceAddress>> ADDRESSES = Map.of(
            "primary", form -> new DeviceAddress.Primary(form.number(0)),
            "unit", form -> new DeviceAddress.UnitId(form.number(0)),
            "secondary", SecondaryForm::read);
    private static final Map<String, Function<Form, Transport>> TRANSPORTS =
            Map.of("tcp", form -> new Transport.Tcp(new Endpoint(form.text(0), form.number(1))));

    private BusForm() {}

    /** The form of a bus. */
    public static Form of(Bus bus) {
        Line line = bus.line();
        return Form.of("bus", bus.id(), line.protocol().word(), line.timeout(), line.retries())
                .with(Form.of("transport").with(ofTransport(line.transport())));
    }

    /** The bus of a form. */
    public static Bus read(Form form) {
        Line line = new Line(
                form.word(1, Protocol::ofWord),
                oneOf(TRANSPORTS, form.child("transport")),
                Duration.parse(form.text(2)),
                form.number(3));
        return new Bus(new BusId(form.text(0)), line);
    }

    static Form ofAddress(DeviceAddress address) {
        if (address instanceof DeviceAddress.Primary primary) {
            return Form.of("primary", primary.number());
        }
        if (address instanceof DeviceAddress.UnitId unit) {
            return Form.of("unit", unit.number());
        }
        if (address instanceof SecondaryAddress secondary) {
            return SecondaryForm.of(secondary);
        }
        throw new IllegalArgumentException("no form for " + address);
    }

    /** The address that is the only child of a form. */
    static DeviceAddress readAddress(Form parent) {
        return oneOf(ADDRESSES, parent);
    }

    private static Form ofTransport(Transport transport) {
        if (transport instanceof Transport.Tcp tcp) {
            return Form.of("tcp", tcp.peer().host(), tcp.peer().port());
        }
        throw new IllegalArgumentException("no form for " + transport);
    }

    private static <T> T oneOf(Map<String, Function<Form, T>> kinds, Form parent) {
        return parent.children().stream()
                .flatMap(child -> Optional.ofNullable(kinds.get(child.name())).map(read -> read.apply(child)).stream())
                .findFirst()
                .orElseThrow(() -> new DamagedFormException(parent.name() + " names no kind that is known"));
    }
}
