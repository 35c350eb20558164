package io.mivo.application.search;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.port.driven.SensorRegistry;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driving.ApplySite;
import io.mivo.application.port.driving.SearchMeters;
import io.mivo.domain.bus.Bus;
import io.mivo.domain.bus.BusId;
import io.mivo.domain.bus.DeviceAddress;
import io.mivo.domain.bus.Line;
import io.mivo.domain.bus.Protocol;
import io.mivo.domain.bus.SecondaryAddress;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.Sensor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Searches lines for meters in the idle time of their lanes. Safe for use by many threads. */
public final class SearchService implements SearchMeters {
    private final SensorRegistry registry;
    private final ApplySite applySite;
    private final BusDispatcher dispatcher;
    private final Ticker ticker;
    private final Map<SearchId, RunningSearch> searches = new LinkedHashMap<>();
    private int number;

    /** Searches over a dispatcher, for the sensors of a registry. */
    public SearchService(SensorRegistry registry, ApplySite applySite, BusDispatcher dispatcher, Ticker ticker) {
        this.registry = registry;
        this.applySite = applySite;
        this.dispatcher = dispatcher;
        this.ticker = ticker;
    }

    @Override
    public SearchId begin(BusId id, Wish wish) {
        Bus bus =
                registry.bus(id).orElseThrow(() -> RefusedException.malformed("/bus", "there is no bus '" + id + "'"));
        List<SecondaryAddress> known =
                Stream.concat(wish.known().stream(), sensorsOn(id)).distinct().toList();
        return begin(bus.line(), new Wish(wish.mode(), wish.extras(), known, wish.repeats()));
    }

    private Stream<SecondaryAddress> sensorsOn(BusId bus) {
        return registry.sensors().stream()
                .map(Sensor::connection)
                .filter(connection -> connection.bus().equals(bus))
                .flatMap(connection ->
                        connection.address() instanceof SecondaryAddress each ? Stream.of(each) : Stream.empty())
                .filter(Mask::isWhole);
    }

    @Override
    public SearchId begin(Line line, Wish wish) {
        Search search =
                wish.mode() == Mode.PRIMARY ? new PrimarySearch() : SecondarySearch.begun(wish.extras(), wish.known());
        return begin(line, search, wish.repeats());
    }

    @Override
    public SearchId begin(Line line, String saved, int repeats) {
        return begin(line, SavedSearch.read(saved), repeats);
    }

    private SearchId begin(Line line, Search search, int repeats) {
        if (line.protocol() != Protocol.MBUS) {
            throw RefusedException.malformed("/bus", line.endpoint() + " is no M-Bus line");
        }
        RunningSearch running = new RunningSearch(line, search, repeats, dispatcher, ticker);
        SearchId id = entered(running);
        running.proceed();
        return id;
    }

    private SearchId entered(RunningSearch running) {
        synchronized (searches) {
            refuseSecond(running.endpoint(), searches.values().stream());
            SearchId id = new SearchId("search-" + ++number);
            searches.put(id, running);
            return id;
        }
    }

    private static void refuseSecond(String endpoint, Stream<RunningSearch> others) {
        if (others.anyMatch(each -> each.endpoint().equals(endpoint) && each.isAtWork())) {
            throw new RefusedException(Reason.IN_PROGRESS, endpoint + " is being searched already");
        }
    }

    @Override
    public List<SearchId> searches() {
        synchronized (searches) {
            return List.copyOf(searches.keySet());
        }
    }

    private RunningSearch running(SearchId id) {
        synchronized (searches) {
            RunningSearch running = searches.get(id);
            if (running == null) {
                throw RefusedException.malformed("/search", "there is no search '" + id + "'");
            }
            return running;
        }
    }

    @Override
    public Progress progress(SearchId id) {
        return running(id).progress();
    }

    @Override
    public List<Find> found(SearchId id) {
        return running(id).found();
    }

    @Override
    public List<DeviceAddress> unresolved(SearchId id) {
        return running(id).unresolved();
    }

    @Override
    public String saved(SearchId id) {
        return running(id).saved();
    }

    @Override
    public void cancel(SearchId id) {
        running(id).cancel();
    }

    @Override
    public void resume(SearchId id) {
        RunningSearch wanted = running(id);
        synchronized (searches) {
            refuseSecond(wanted.endpoint(), searches.values().stream().filter(each -> each != wanted));
        }
        wanted.resume();
    }

    @Override
    public void forget(SearchId id) {
        running(id).cancel();
        synchronized (searches) {
            searches.remove(id);
        }
    }

    @Override
    public void goOn() {
        List<RunningSearch> all;
        synchronized (searches) {
            all = List.copyOf(searches.values());
        }
        all.forEach(RunningSearch::goOn);
    }

    @Override
    public Adopted adopt(Bus bus, List<Adoption> meters) {
        return new Adoptions(registry, applySite).adopt(bus, meters);
    }
}
