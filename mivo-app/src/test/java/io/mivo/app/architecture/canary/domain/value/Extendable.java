package io.mivo.app.architecture.canary.domain.value;

import io.mivo.app.architecture.canary.Breaks;

@Breaks("the domain is immutable")
public class Extendable {}
