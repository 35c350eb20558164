package io.mivo.app.architecture.canary.domain.loop;

import io.mivo.app.architecture.canary.Breaks;
import io.mivo.app.architecture.canary.domain.loop.nest.Egg;
import java.util.Optional;

@Breaks("no package cycles")
public record Hen(Optional<Egg> egg) {}
