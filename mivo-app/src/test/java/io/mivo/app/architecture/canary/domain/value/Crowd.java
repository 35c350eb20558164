package io.mivo.app.architecture.canary.domain.value;

import io.mivo.app.architecture.canary.Breaks;

@Breaks("few parameters cross a port")
public record Crowd(int one, int two, int three, int four, int five, int six) {}
