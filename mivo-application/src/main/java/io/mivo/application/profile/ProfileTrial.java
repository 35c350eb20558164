package io.mivo.application.profile;

import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.ProfileTest;
import io.mivo.domain.profile.ProfileTest.Expected;
import io.mivo.domain.reading.Octets;
import io.mivo.domain.reading.RawAnswer;
import io.mivo.domain.reading.ReadValue;
import io.mivo.domain.value.Measured;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Runs the tests that a profile brings along. */
final class ProfileTrial {
    private final AnswerDecoding decoding;
    private final Findings findings;

    ProfileTrial(AnswerDecoding decoding, Findings findings) {
        this.decoding = decoding;
        this.findings = findings;
    }

    void run(LibraryProfile profile) {
        List<ProfileTest> tests = profile.evidence().tests();
        for (int index = 0; index < tests.size(); index++) {
            run("tests[" + index + "].expect", profile, tests.get(index));
        }
    }

    private void run(String path, LibraryProfile profile, ProfileTest test) {
        Map<ValueCode, Measured> values = decoded(profile, test);
        test.expected()
                .forEach((code, expected) -> wrong(Optional.ofNullable(values.get(code)), expected)
                        .ifPresent(message -> findings.add(path + "." + code, message)));
    }

    private Map<ValueCode, Measured> decoded(LibraryProfile profile, ProfileTest test) {
        List<RawAnswer.Block> blocks = test.registers().stream()
                .map(each -> new RawAnswer.Block(each.span(), Octets.ofHex(each.hex())))
                .toList();
        AnswerDecoding.Decoded decoded = decoding.decode(
                new RawAnswer.Registers(blocks, List.of()),
                profile.profile(),
                profile.model().meterType());
        return decoded.content().values().stream()
                .collect(Collectors.toMap(ReadValue::code, ReadValue::measured, (first, second) -> first));
    }

    private static Optional<String> wrong(Optional<Measured> found, Expected expected) {
        if (found.isEmpty()) {
            return Optional.of("the profile has no such value");
        }
        Measured measured = found.get();
        return fits(measured, expected)
                ? Optional.empty()
                : Optional.of("reads as " + told(measured) + ", not as " + told(expected));
    }

    private static boolean fits(Measured measured, Expected expected) {
        if (expected instanceof Expected.Missing missing) {
            return measured instanceof Measured.Missing it && it.error() == missing.error();
        }
        String text = ((Expected.Value) expected).text();
        boolean sameText = measured.text().filter(text::equals).isPresent();
        return sameText
                || measured.number()
                        .flatMap(number -> number(text).map(wanted -> wanted.compareTo(number) == 0))
                        .orElse(false);
    }

    private static Optional<BigDecimal> number(String text) {
        try {
            return Optional.of(new BigDecimal(text));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static String told(Measured measured) {
        return measured instanceof Measured.Missing missing
                ? "nothing (" + missing.error() + ")"
                : measured.text().orElse("nothing");
    }

    private static String told(Expected expected) {
        return expected instanceof Expected.Missing missing
                ? "nothing (" + missing.error() + ")"
                : ((Expected.Value) expected).text();
    }
}
