package io.mivo.application.writing;

import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.writing.CheckedItem.Ready;
import io.mivo.domain.profile.RegisterWrite;
import io.mivo.domain.profile.WriteRule;
import io.mivo.domain.sensor.Connection;
import io.mivo.domain.sensor.SensorUid;
import io.mivo.domain.value.ValueCode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was written to registers a short while ago, so that memories that wear out are spared an equal value. It is only
 * a reason to ask the device: somebody may have changed it since. Safe for use by many threads.
 */
final class RecentWrites {
    private static final int MOST = 10_000;

    private final Ticker ticker;
    private final Map<Place, Last> lasts = new LinkedHashMap<>();

    /** One value of one sensor. */
    private record Place(SensorUid sensor, ValueCode code) {}

    /** What was written to it last, and when by the ticker. */
    private record Last(Connection connection, RegisterWrite write, long nanos) {}

    RecentWrites(Ticker ticker) {
        this.ticker = ticker;
    }

    /** The visit that writes an item: one that asks the device first when it should hold just that. */
    Visit visit(Ready item) {
        return item.visit() instanceof Visit.WriteRegister write
                ? new Visit.WriteRegister(write.address(), write.write(), mayBeSpared(item, write.write()))
                : item.visit();
    }

    private boolean mayBeSpared(Ready item, RegisterWrite write) {
        Optional<WriteRule.Manner> manner = item.point().write().map(WriteRule::manner);
        return !item.item().force()
                && manner.filter(WriteRule.Manner::sparesEqual).isPresent()
                && last(item)
                        .filter(each -> each.write().equals(write))
                        .filter(each -> each.connection().equals(item.sensor().connection()))
                        .filter(each -> age(each).compareTo(manner.get().repeatAfter()) < 0)
                        .isPresent();
    }

    private Duration age(Last last) {
        return Duration.ofNanos(ticker.nanos() - last.nanos());
    }

    private synchronized Optional<Last> last(Ready item) {
        return Optional.ofNullable(lasts.get(place(item)));
    }

    /** The device was seen to hold what was just written. */
    synchronized void written(Ready item) {
        if (item.visit() instanceof Visit.WriteRegister visit) {
            forget(item);
            lasts.put(place(item), new Last(item.sensor().connection(), visit.write(), ticker.nanos()));
            if (lasts.size() > MOST) {
                lasts.remove(lasts.keySet().iterator().next());
            }
        }
    }

    /** Nobody knows what the device holds now. */
    synchronized void forget(Ready item) {
        lasts.remove(place(item));
    }

    private static Place place(Ready item) {
        return new Place(item.sensor().uid(), item.point().code());
    }
}
