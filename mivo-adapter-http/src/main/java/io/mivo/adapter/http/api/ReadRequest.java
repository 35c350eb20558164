package io.mivo.adapter.http.api;

import io.mivo.adapter.http.json.Members;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.domain.value.ValueCode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What a caller of ReadSensor wants, out of its JSON. */
final class ReadRequest {
    private ReadRequest() {}

    static ReadSensor.Request of(Members members) {
        Optional<Duration> maxAge = Durations.age(members, "maxAge");
        List<ValueCode> codes = members.texts("codes", ValueCode::new);
        Duration timeout = Durations.timeout(members, ReadSensor.USUAL_TIMEOUT, ReadSensor.LONGEST_TIMEOUT);
        members.refuseOthers();
        members.requireFaultless();
        return new ReadSensor.Request(maxAge, codes, timeout);
    }
}
