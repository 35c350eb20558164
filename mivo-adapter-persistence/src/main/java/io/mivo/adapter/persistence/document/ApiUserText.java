package io.mivo.adapter.persistence.document;

import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.site.Site.DeclaredApiUser;
import java.util.Optional;
import java.util.function.Function;

/** An API user as a site file says it; the mirror of {@link ApiUserSection}. */
final class ApiUserText {
    private static final Members<SensorChoice> CHOICE = Members.<SensorChoice>none()
            .may(
                    "sensors",
                    choice -> choice.only()
                            .filter(only -> !only.isEmpty() || choice.groups().isEmpty())
                            .map(Written::sorted))
            .may(
                    "groups",
                    choice -> Optional.of(choice.groups())
                            .filter(groups -> !groups.isEmpty())
                            .map(Written::sorted));

    private static final Members<Rights> RIGHTS = Members.<Rights>none()
            .may(
                    "scopes",
                    rights ->
                            Written.unless(Rights.ALL.scopes(), rights.scopes()).map(Written::sorted))
            .all(CHOICE, Rights::sensors);

    private static final Members<ApiUser> USER = Members.<ApiUser>none()
            .with("clientId", user -> Written.text(user.id()))
            .may("name", user -> Written.unless(user.id().text(), user.name()).map(Written::text))
            .may("enabled", user -> Written.unless(true, user.enabled()).map(Written::truth))
            .all(RIGHTS, ApiUser::rights)
            .may("legacyAudience", user -> onlyIf(user.credentials().legacyAudience()))
            .may("legacyRs256", user -> onlyIf(user.credentials().legacyRs256()));

    static final Members<DeclaredApiUser> MEMBERS = Members.<DeclaredApiUser>none()
            .all(USER, DeclaredApiUser::user)
            .may(
                    "jwks",
                    user -> noKeys(user)
                            .or(() -> key(KeyMaterial.Jwks.class, jwks -> jwks(jwks.json()))
                                    .apply(user)))
            .may("pem", key(KeyMaterial.Pem.class, pem -> Written.text(pem.text())))
            .exactly(ApiUserSection.KEYS);

    private ApiUserText() {}

    private static Optional<Node> onlyIf(boolean truth) {
        return Written.unless(false, truth).map(Written::truth);
    }

    private static <T extends KeyMaterial> Function<DeclaredApiUser, Optional<Node>> key(
            Class<T> kind, Function<T, Node> form) {
        return user -> user.keys().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .map(form);
    }

    private static Optional<Node> noKeys(DeclaredApiUser user) {
        return user.keys().isEmpty() ? Optional.of(jwks(ApiUserSection.NO_KEYS)) : Optional.empty();
    }

    /** JSON is YAML; what is neither stays the text it was. */
    private static Node jwks(String json) {
        Faults faults = new Faults();
        return YamlTree.read(json, faults)
                .filter(Node.Mapping.class::isInstance)
                .filter(keys -> faults.byLine().isEmpty())
                .orElseGet(() -> Written.text(json));
    }
}
