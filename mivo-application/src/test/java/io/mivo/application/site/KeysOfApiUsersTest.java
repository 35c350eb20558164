package io.mivo.application.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.MivoCore;
import io.mivo.application.Storage;
import io.mivo.application.fake.FakeAnswers;
import io.mivo.application.fake.FakeFieldDevices;
import io.mivo.application.fake.FakeKeyReading;
import io.mivo.application.fake.FakeSiteDocuments;
import io.mivo.application.port.driving.ApplySite;
import io.mivo.domain.access.ApiKey;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.KeyMaterial;
import io.mivo.domain.access.Rights;
import io.mivo.domain.site.Declared;
import io.mivo.domain.site.Site;
import io.mivo.domain.site.Site.DeclaredApiUser;
import io.mivo.domain.site.SiteChange;
import io.mivo.domain.site.SiteFault;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class KeysOfApiUsersTest {
    private static final String TAKEN =
            "this key is that of API user 'billing' already: every API user needs keys of its own";

    private final Storage storage = Storage.inMemory();
    private final MivoCore core = MivoCore.over(new FakeFieldDevices(), new FakeAnswers())
            .storage(storage)
            .siteFiles(new FakeSiteDocuments(), new FakeKeyReading())
            .build();
    private final ApplySite applySite = core.applySite();

    @AfterEach
    void close() {
        core.close();
    }

    @Test
    void may_be_several_and_may_change_places_in_time() {
        assertThat(apply(false, user("billing", "one", "two"))).isEmpty();

        assertThat(apply(false, user("billing", "two", "three"), user("other", "one")))
                .isEmpty();
    }

    @Test
    void cannot_belong_to_two_of_them_in_one_site() {
        List<SiteFault> faults = apply(false, user("billing", "one"), user("other", "two", "one"));

        assertThat(faults).containsExactly(new SiteFault(0, "apiUsers[1].jwks", TAKEN));
        assertThat(storage.apiUsers().apiUsers()).isEmpty();
    }

    @Test
    void cannot_be_those_of_one_that_is_registered_and_stays() {
        apply(false, user("billing", "one"));

        List<SiteFault> faults = apply(false, user("other", "one"));

        assertThat(faults).containsExactly(new SiteFault(0, "apiUsers[0].jwks", TAKEN));
    }

    @Test
    void may_be_those_of_one_that_goes() {
        apply(false, user("billing", "one"));

        assertThat(apply(true, user("other", "one"))).isEmpty();
        assertThat(storage.apiUsers().apiUsers()).extracting(ApiUser::id).containsExactly(new ClientId("other"));
    }

    @Test
    void keep_the_end_of_the_certificate_they_came_in_when_they_come_again_without_it() {
        apply(false, user("billing", "one", "two"));
        ApiUser there = storage.apiUsers().apiUser(new ClientId("billing")).orElseThrow();
        Instant end = Instant.parse("2030-01-01T00:00:00Z");
        ApiKey certified = withCertificate(there.credentials().keys().get(0), end);
        storage.changes()
                .apply(new SiteChange(
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        List.of(there.withKeys(List.of(certified))),
                        SiteChange.Removals.NONE));

        apply(false, user("billing", "one", "two"));

        assertThat(storage.apiUsers()
                        .apiUser(there.id())
                        .orElseThrow()
                        .credentials()
                        .keys())
                .extracting(key -> key.ends().certificate())
                .containsExactly(Optional.of(end), Optional.empty());
    }

    private static ApiKey withCertificate(ApiKey key, Instant end) {
        return new ApiKey(key.thumbprint(), key.jwk(), new ApiKey.Ends(Optional.empty(), Optional.of(end)));
    }

    private List<SiteFault> apply(boolean prune, DeclaredApiUser... users) {
        List<Declared<DeclaredApiUser>> declared = IntStream.range(0, users.length)
                .mapToObj(index -> new Declared<>("apiUsers[" + index + "]", users[index]))
                .toList();
        Site.Access access = new Site.Access(Optional.empty(), Optional.of(declared));
        Site site = new Site(Optional.empty(), Optional.empty(), Optional.empty(), access, Set.of());
        return applySite.apply(site, prune).faults();
    }

    private static DeclaredApiUser user(String id, String... keys) {
        ApiUser.Credentials none = new ApiUser.Credentials(List.of(), false, false);
        ApiUser user = new ApiUser(new ClientId(id), id, Rights.ALL, none, true);
        List<KeyMaterial> material = Arrays.stream(keys)
                .<KeyMaterial>map(key -> new KeyMaterial.Jwks("{\"kty\":\"OKP\",\"x\":\"" + key + "\"}"))
                .toList();
        return new DeclaredApiUser(user, material);
    }
}
