package io.mivo.adapter.persistence.form;

import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Endpoint;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Parity;
import io.mivo.domain.bus.Patience;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.bus.SerialDevice;
import io.mivo.domain.bus.SerialSettings;
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
    private static final Map<String, Function<Form, Transport>> TRANSPORTS = Map.of(
            "tcp", form -> new Transport.Tcp(peer(form)),
            "udp", form -> new Transport.Udp(peer(form)),
            "rtu-over-tcp", form -> new Transport.RtuOverTcp(peer(form)),
            "serial", BusForm::serial);

    /** Stands where a site leaves the time-out to the line. */
    private static final String BY_THE_LINE = "by-the-line";

    private BusForm() {}

    /** The form of a bus. */
    public static Form of(Bus bus) {
        Line line = bus.line();
        Patience patience = line.patience();
        String timeout = patience.timeout().map(Duration::toString).orElse(BY_THE_LINE);
        return Form.of("bus", bus.id(), line.protocol().word(), timeout, patience.retries())
                .with(Form.of("transport").with(ofTransport(line.transport())))
                .with(patience.slack(), slack -> Form.of("slack", slack))
                .with(patience.pause(), pause -> Form.of("pause", pause));
    }

    /** The bus of a form. */
    public static Bus read(Form form) {
        Line line =
                new Line(form.word(1, Protocol::ofWord), oneOf(TRANSPORTS, form.child("transport")), patience(form));
        return new Bus(new BusId(form.text(0)), line);
    }

    private static Patience patience(Form form) {
        Optional<Duration> timeout = Optional.of(form.text(2))
                .filter(text -> !text.equals(BY_THE_LINE))
                .map(Duration::parse);
        return new Patience(timeout, duration(form, "slack"), form.number(3), duration(form, "pause"));
    }

    private static Optional<Duration> duration(Form form, String name) {
        return form.maybe(name).map(each -> Duration.parse(each.text(0)));
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
            return ofPeer("tcp", tcp.peer());
        }
        if (transport instanceof Transport.Udp udp) {
            return ofPeer("udp", udp.peer());
        }
        if (transport instanceof Transport.RtuOverTcp rtu) {
            return ofPeer("rtu-over-tcp", rtu.peer());
        }
        if (transport instanceof Transport.Serial serial) {
            SerialSettings line = serial.line();
            return Form.of(
                    "serial", serial.device(), line.baud(), line.parity().word(), line.dataBits(), line.stopBits());
        }
        throw new IllegalArgumentException("no form for " + transport);
    }

    private static Transport serial(Form form) {
        Parity parity = form.word(2, Parity::ofWord);
        SerialSettings line = new SerialSettings(form.number(1), parity, form.number(3), form.number(4));
        return new Transport.Serial(new SerialDevice(form.text(0)), line);
    }

    private static Form ofPeer(String name, Endpoint peer) {
        return Form.of(name, peer.host(), peer.port());
    }

    private static Endpoint peer(Form form) {
        return new Endpoint(form.text(0), form.number(1));
    }

    private static <T> T oneOf(Map<String, Function<Form, T>> kinds, Form parent) {
        return parent.children().stream()
                .flatMap(child -> Optional.ofNullable(kinds.get(child.name())).map(read -> read.apply(child)).stream())
                .findFirst()
                .orElseThrow(() -> new DamagedFormException(parent.name() + " names no kind that is known"));
    }
}
