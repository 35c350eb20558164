package io.mivo.adapter.persistence.form;

import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiKey.Ends;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ApiUser.Standing;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.sensor.SensorUid;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** API users as forms. */
public final class ApiUserForm {
    private ApiUserForm() {}

    /** The form of an API user. */
    public static Form of(ApiUser user) {
        return Form.of("client", user.id(), user.name(), user.enabled() ? "on" : "off")
                .with(ofRights(user.rights()))
                .with(ofCredentials(user.credentials()))
                .with(declared(user));
    }

    private static List<Form> declared(ApiUser user) {
        return user.standing().declared() ? List.of(Form.of("declared")) : List.of();
    }

    /** The API user of a form. */
    public static ApiUser read(Form form) {
        return new ApiUser(
                new ClientId(form.text(0)),
                form.text(1),
                readRights(form.child("rights")),
                readCredentials(form.child("credentials")),
                new Standing(form.text(2).equals("on"), form.maybe("declared").isPresent()));
    }

    private static Form ofRights(Rights rights) {
        List<Form> scopes = rights.scopes().stream()
                .sorted()
                .map(scope -> Form.of("scope", scope.word()))
                .toList();
        return Form.of("rights")
                .with(scopes)
                .with(rights.sensors().only(), ApiUserForm::ofChoice)
                .with(ofGroups(rights.sensors()));
    }

    private static Form ofChoice(Set<SensorUid> sensors) {
        return Form.of("only", sensors.stream().sorted().toArray());
    }

    private static List<Form> ofGroups(SensorChoice choice) {
        return choice.groups().isEmpty()
                ? List.of()
                : List.of(Form.of("groups", choice.groups().stream().sorted().toArray()));
    }

    private static Rights readRights(Form form) {
        Set<Scope> scopes = new HashSet<>(form.all("scope", scope -> scope.word(0, Scope::ofWord)));
        Set<GroupId> groups =
                form.maybe("groups").map(each -> named(each, GroupId::new)).orElse(Set.of());
        return new Rights(
                scopes, new SensorChoice(form.maybe("only").map(each -> named(each, SensorUid::new)), groups));
    }

    private static <T> Set<T> named(Form form, Function<String, T> name) {
        return new HashSet<>(form.texts().stream().map(name).toList());
    }

    private static Form ofCredentials(ApiUser.Credentials credentials) {
        return Form.of("credentials", credentials.legacyAudience(), credentials.legacyRs256())
                .with(credentials.keys().stream().map(ApiUserForm::ofKey).toList());
    }

    private static Form ofKey(ApiKey key) {
        return Form.of("key", key.thumbprint(), key.jwk())
                .with(key.ends().notAfter(), end -> Form.of("notAfter", end))
                .with(key.ends().certificate(), end -> Form.of("certificate", end));
    }

    private static ApiKey readKey(Form form) {
        Ends ends = new Ends(readInstant(form, "notAfter"), readInstant(form, "certificate"));
        return new ApiKey(form.text(0), form.text(1), ends);
    }

    private static Optional<Instant> readInstant(Form form, String name) {
        return form.maybe(name).map(instant -> Instant.parse(instant.text(0)));
    }

    private static ApiUser.Credentials readCredentials(Form form) {
        return new ApiUser.Credentials(
                form.all("key", ApiUserForm::readKey),
                form.text(0).equals("true"),
                form.text(1).equals("true"));
    }
}
