package io.mivo.app.architecture.canary.domain.value;

import io.mivo.app.architecture.canary.Breaks;

@Breaks("amounts are exact")
public record Temperature(double degrees) {}
