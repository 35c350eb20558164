package io.mivo.application.profile;

import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driven.DeviceProfiles;
import io.mivo.application.port.driven.ProfileDocuments;
import io.mivo.application.port.driven.ProfileDocuments.ProfileDocument;
import io.mivo.application.port.driving.ConsultProfiles;
import io.mivo.domain.profile.LibraryProfile;
import io.mivo.domain.profile.ProfileName;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.site.SiteFault;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Shows profiles and checks them. Safe for use by many threads. */
public final class ProfileService implements ConsultProfiles {
    private final DeviceProfiles profiles;
    private final ProfileDocuments documents;
    private final AnswerDecoding decoding;

    /** Shows these profiles, and reads others from documents. */
    public ProfileService(DeviceProfiles profiles, ProfileDocuments documents, AnswerDecoding decoding) {
        this.profiles = profiles;
        this.documents = documents;
        this.decoding = decoding;
    }

    @Override
    public List<LibraryProfile> all() {
        return profiles.names().stream()
                .flatMap(name -> profiles.find(name).stream())
                .toList();
    }

    @Override
    public LibraryProfile show(ProfileName name) {
        return profiles.find(name)
                .orElseThrow(() -> new RefusedException(Reason.UNAVAILABLE, new ProfileLookup(profiles).lack(name)));
    }

    @Override
    public List<SiteFault> check(String text) {
        ProfileDocument document = documents.read(text);
        Findings findings = new Findings();
        document.profile().ifPresent(profile -> check(profile, findings));
        Stream<SiteFault> meaning = findings.all().stream()
                .map(each -> new SiteFault(document.lineOf(each.path()), each.path(), each.message()));
        return Stream.concat(document.faults().stream(), meaning)
                .sorted(Comparator.comparingInt(SiteFault::line))
                .toList();
    }

    private void check(LibraryProfile profile, Findings findings) {
        new PointChecks(findings).checkRegisters(profile.profile());
        new ProfileTrial(decoding, findings).run(profile);
    }
}
