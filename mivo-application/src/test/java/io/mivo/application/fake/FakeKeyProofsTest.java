package io.mivo.application.fake;

import io.mivo.application.contract.KeyProofsContract;
import io.mivo.application.port.driven.KeyProofs;

class FakeKeyProofsTest extends KeyProofsContract {
    @Override
    protected KeyProofs proofs() {
        return new FakeKeyProofs();
    }

    @Override
    protected String proof(Statement said) {
        return FakeKeyProofs.proof(
                thumbprint(), said.method(), said.url(), said.token().orElse("-"), said.jti(), said.madeAt());
    }

    @Override
    protected String thumbprint() {
        return "thumb-1";
    }
}
