package io.mivo.application.fake;

import io.mivo.application.port.driven.ProfileDocuments;
import io.mivo.domain.profile.DeviceModel;
import io.mivo.domain.profile.DeviceModel.Reach;
import io.mivo.domain.profile.DeviceProfile;
import io.mivo.domain.profile.Evidence;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.Point;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterOrder;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.profile.RegisterType;
import io.mivo.domain.quantity.Unit;
import io.mivo.domain.site.SiteFault;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.ValueCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Understands profiles of five lines, whose only value is a coil, and finds fault with all other lines. */
public final class FakeProfileDocuments implements ProfileDocuments {
    private static final Pattern LINE = Pattern.compile("([A-Za-z]+): (.+)");
    private static final Pattern COIL =
            Pattern.compile("\\[\\{code: (\\w+), register: \\{table: coil, address: (\\d+)}}]");
    private static final Set<String> KEYS = Set.of("name", "vendor", "model", "meterType", "values");

    private record Document(Optional<LibraryProfile> profile, List<SiteFault> faults, Map<String, Integer> lines)
            implements ProfileDocument {
        @Override
        public int lineOf(String path) {
            return lines.getOrDefault(path, 1);
        }
    }

    @Override
    public ProfileDocument read(String text) {
        List<SiteFault> faults = new ArrayList<>();
        Map<String, String> members = new HashMap<>();
        Map<String, Integer> lines = new HashMap<>();
        String[] all = text.split("\n", -1);
        for (int number = 1; number <= all.length; number++) {
            Matcher line = LINE.matcher(all[number - 1]);
            if (line.matches() && KEYS.contains(line.group(1))) {
                members.put(line.group(1), line.group(2));
                lines.put(line.group(1), number);
            } else if (!all[number - 1].isBlank()) {
                faults.add(new SiteFault(number, "", "'" + all[number - 1] + "' means nothing here"));
            }
        }
        Optional<LibraryProfile> profile = faults.isEmpty() ? Optional.of(profile(members)) : Optional.empty();
        return new Document(profile, faults, lines);
    }

    private static LibraryProfile profile(Map<String, String> members) {
        DeviceModel model = new DeviceModel(
                members.get("vendor"),
                members.get("model"),
                MeterType.ofWord(members.get("meterType")).orElseThrow(),
                new Reach(List.of(), Optional.empty(), Optional.empty()),
                List.of());
        return new LibraryProfile(
                new ProfileName(members.get("name")),
                model,
                new DeviceProfile(List.of(coil(members.get("values")))),
                new Evidence(List.of(), Map.of(), List.of()),
                List.of());
    }

    private static Point coil(String text) {
        Matcher coil = COIL.matcher(text);
        if (!coil.matches()) {
            throw new IllegalArgumentException("no coil: " + text);
        }
        RegisterSpan span = new RegisterSpan(RegisterTable.COIL, Integer.parseInt(coil.group(2)), 1);
        Register register = new Register(
                span, RegisterType.BOOL, RegisterOrder.ABCD, Register.Scaling.NONE, Register.Reading.PLAIN);
        return new Point.InRegister(new ValueCode(coil.group(1)), Unit.ONE, register, Optional.empty());
    }
}
