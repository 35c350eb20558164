package io.mivo.application.fake;

import io.mivo.application.contract.SetupLinkFileContract;
import io.mivo.application.port.driven.SetupLinkFile;
import java.util.Optional;

class FakeSetupLinkTest extends SetupLinkFileContract {
    private final FakeSetupLink link = new FakeSetupLink();

    @Override
    protected SetupLinkFile link() {
        return link;
    }

    @Override
    protected Optional<String> found() {
        return link.secret();
    }
}
