package io.mivo.domain.sensor;

import io.mivo.domain.profile.ModelChain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a Modbus device tells about itself.
 *
 * @param objects the texts of its device identification, function 43/14, by their numbers: 0 vendor, 1 product code, 2
 *     revision, 4 product name, 5 model name; none where it has none
 * @param sunSpec its SunSpec models, where it has some
 */
public record UnitIdentity(Map<Integer, String> objects, Optional<SunSpec> sunSpec) {
    private static final int VENDOR = 0;
    private static final int REVISION = 2;
    private static final List<Integer> PRODUCT = List.of(4, 5, 1);

    /** Copies in. */
    public UnitIdentity {
        objects = Map.copyOf(objects);
    }

    /**
     * A device with SunSpec models.
     *
     * @param chain the models
     * @param manufacturer as the common model says
     * @param model as the common model says
     * @param version as the common model says
     * @param serial as the common model says
     */
    public record SunSpec(
            ModelChain chain,
            Optional<String> manufacturer,
            Optional<String> model,
            Optional<String> version,
            Optional<String> serial) {}

    /** Who makes it. */
    public Optional<String> vendor() {
        return object(VENDOR).or(() -> sunSpec.flatMap(SunSpec::manufacturer));
    }

    /** What it is called. */
    public Optional<String> product() {
        return products().findFirst().or(() -> sunSpec.flatMap(SunSpec::model));
    }

    /** Everything it is called in its device identification. */
    public Stream<String> products() {
        return PRODUCT.stream().flatMap(number -> object(number).stream());
    }

    /** Of its software. */
    public Optional<String> version() {
        return object(REVISION).or(() -> sunSpec.flatMap(SunSpec::version));
    }

    private Optional<String> object(int number) {
        return Optional.ofNullable(objects.get(number)).filter(text -> !text.isBlank());
    }
}
