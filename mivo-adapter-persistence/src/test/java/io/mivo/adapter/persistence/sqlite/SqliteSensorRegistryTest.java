package io.mivo.adapter.persistence.sqlite;

import static io.mivo.application.contract.Examples.HEAT;
import static io.mivo.application.contract.Examples.creating;
import static io.mivo.application.contract.Examples.plainSensor;
import static org.assertj.core.api.Assertions.assertThat;

import io.mivo.application.contract.SensorRegistryContract;
import io.mivo.application.contract.SitePorts;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteSensorRegistryTest extends SensorRegistryContract {
    @TempDir
    private Path directory;

    private final OpenedStore store = new OpenedStore();

    @Override
    protected SitePorts newSite() {
        return store.siteIn(directory);
    }

    @Test
    void the_version_is_another_one_also_when_somebody_else_changed_the_file() {
        SitePorts ours = newSite();
        SitePorts theirs = newSite();
        long before = ours.sensors().version();

        theirs.changes().apply(creating(List.of(HEAT), List.of(plainSensor("a"))));

        assertThat(ours.sensors().version())
                .isNotEqualTo(before)
                .isEqualTo(theirs.sensors().version());
    }

    @AfterEach
    void close() {
        store.close();
    }
}
