package io.mivo.app.scan;

import io.mivo.adapter.http.json.Json;
import io.mivo.application.port.driving.ScanUnits.Find;
import io.mivo.domain.profile.ModelChain;
import io.mivo.domain.sensor.UnitIdentity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A found Modbus device as one line. */
public final class FoundUnitLine {
    private FoundUnitLine() {}

    /** For people. */
    public static String text(Find find) {
        UnitIdentity identity = find.identity();
        String who = Stream.of(identity.vendor(), identity.product(), identity.version())
                .flatMap(Optional::stream)
                .distinct()
                .collect(Collectors.joining(" "));
        String models = models(find).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return "unit " + find.address().number() + "  " + (who.isEmpty() ? find.answer() : who)
                + (models.isEmpty() ? "" : "  SunSpec models " + models)
                + (find.profiles().isEmpty() ? "" : "  profile " + String.join(" or ", find.profiles()))
                + (find.answersEvery() ? "  answers every unit identifier" : "");
    }

    /** For programs. */
    public static String json(Find find) {
        UnitIdentity identity = find.identity();
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        members.put("unitId", find.address().number());
        members.put("answer", find.answer());
        members.put("vendor", identity.vendor().orElse(null));
        members.put("product", identity.product().orElse(null));
        members.put("version", identity.version().orElse(null));
        members.put(
                "serial",
                identity.sunSpec().flatMap(UnitIdentity.SunSpec::serial).orElse(null));
        members.put("identification", objects(identity));
        members.put("sunSpecModels", models(find));
        members.put("profiles", find.profiles());
        members.put("answersEveryUnitId", find.answersEvery());
        return Json.write(members);
    }

    private static Map<String, String> objects(UnitIdentity identity) {
        Map<String, String> byNumber = new LinkedHashMap<>();
        new TreeMap<>(identity.objects()).forEach((number, text) -> byNumber.put(String.valueOf(number), text));
        return byNumber;
    }

    private static List<Integer> models(Find find) {
        return find.identity().sunSpec().map(UnitIdentity.SunSpec::chain).stream()
                .flatMap(chain -> chain.models().stream())
                .map(ModelChain.Model::id)
                .toList();
    }
}
