package io.mivo.app.architecture.canary.domain.value;

import io.mivo.app.architecture.canary.Breaks;

@Breaks("accessors carry no get")
public record Bean(String name) {
    public String getName() {
        return name;
    }
}
