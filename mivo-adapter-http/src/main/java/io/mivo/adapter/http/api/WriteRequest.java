package io.mivo.adapter.http.api;

import io.mivo.adapter.http.json.Members;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.application.port.driving.WriteValues;
import io.mivo.domain.value.ValueCode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a caller of WriteValues wants, out of its JSON. */
final class WriteRequest {
    private WriteRequest() {}

    static WriteValues.Request of(Members members) {
        members.require("writes");
        List<WriteValues.Item> items = items(members);
        boolean dryRun = members.flag("dryRun").orElse(false);
        Duration timeout = Durations.timeout(members, ReadSensor.USUAL_TIMEOUT, ReadSensor.LONGEST_TIMEOUT);
        members.refuseOthers();
        members.requireFaultless();
        return new WriteValues.Request(items, dryRun, timeout);
    }

    private static List<WriteValues.Item> items(Members members) {
        List<Members> writes = members.objects("writes");
        if (writes.size() > WriteValues.MOST_ITEMS) {
            members.fault("writes", "may hold " + WriteValues.MOST_ITEMS + " items, not " + writes.size());
            members.requireFaultless();
        }
        List<WriteValues.Item> items = new ArrayList<>();
        writes.forEach(each -> item(each).ifPresent(items::add));
        requireSome(members, writes);
        refuseRepeats(writes, items);
        return items;
    }

    private static Optional<WriteValues.Item> item(Members members) {
        members.require("uid", "code", "value");
        Optional<String> uid = members.text("uid");
        Optional<ValueCode> code = members.text("code", ValueCode::new);
        Optional<BigDecimal> value = members.number("value");
        Optional<String> unit = members.text("unit");
        boolean force = members.flag("force").orElse(false);
        members.refuseOthers();
        return uid.isPresent() && code.isPresent() && value.isPresent()
                ? Optional.of(new WriteValues.Item(uid.get(), code.get(), value.get(), unit, force))
                : Optional.empty();
    }

    private static void requireSome(Members members, List<Members> writes) {
        if (writes.isEmpty()) {
            members.fault("writes", "must hold 1 to " + WriteValues.MOST_ITEMS + " items");
        }
    }

    private static void refuseRepeats(List<Members> writes, List<WriteValues.Item> items) {
        Set<List<String>> seen = new HashSet<>();
        for (int index = 0; index < items.size() && items.size() == writes.size(); index++) {
            WriteValues.Item item = items.get(index);
            if (!seen.add(List.of(item.uid(), item.code().text()))) {
                writes.get(index).fault("code", "names the same value of the same sensor again");
            }
        }
    }
}
