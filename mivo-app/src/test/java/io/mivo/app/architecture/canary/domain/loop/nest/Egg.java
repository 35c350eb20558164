package io.mivo.app.architecture.canary.domain.loop.nest;

import io.mivo.app.architecture.canary.Breaks;
import io.mivo.app.architecture.canary.domain.loop.Hen;

@Breaks("no package cycles")
public record Egg(Hen hen) {}
