package io.mivo.app.architecture.canary.domain.value;

import io.mivo.app.architecture.canary.Breaks;
import java.nio.file.Path;

@Breaks("domain needs only plain Java")
public record Archive(Path file) {}
