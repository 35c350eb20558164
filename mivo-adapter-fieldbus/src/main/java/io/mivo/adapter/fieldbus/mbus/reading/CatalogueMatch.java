package io.mivo.adapter.fieldbus.mbus.reading;

import io.mivo.adapter.fieldbus.mbus.codec.meaning.FlowDirection;
import io.mivo.adapter.fieldbus.mbus.codec.record.DataRecord;
import io.mivo.domain.value.Catalogue;
import io.mivo.domain.value.CatalogueCode;
import io.mivo.domain.value.Direction;
import io.mivo.domain.value.MeterType;
import io.mivo.domain.value.Phase;
import io.mivo.domain.value.Term;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The catalogue's code for a record.
 *
 * @param code expresses as much of direction and phase as the catalogue can
 * @param rest the words for direction and phase that the code does not express
 */
record CatalogueMatch(CatalogueCode code, List<String> rest) {
    private static final Map<FlowDirection, Direction> DIRECTIONS =
            Map.of(FlowDirection.FORWARD, Direction.IMPORT, FlowDirection.BACKWARD, Direction.EXPORT);

    /** The code for a term; empty where the catalogue would say something else than the record. */
    static Optional<CatalogueMatch> of(MeterType type, Term term, DataRecord record) {
        Phase phase = record.phase().map(each -> Phase.valueOf(each.name())).orElse(Phase.NONE);
        Optional<String> way = record.direction().map(FlowDirection::word);
        boolean directed =
                Catalogue.find(type, term, Phase.NONE, Direction.EXPORT).isPresent();
        if (directed) {
            return record.direction().filter(FlowDirection.ABSOLUTE::equals).isPresent()
                    ? Optional.empty()
                    : match(Catalogue.find(type, term, phase, direction(record)), Stream.empty());
        }
        return match(Catalogue.find(type, term, phase, Direction.NONE), way.stream())
                .or(() -> match(Catalogue.find(type, term), Stream.concat(way.stream(), Stream.of(phase.word()))));
    }

    private static Direction direction(DataRecord record) {
        return record.direction().map(DIRECTIONS::get).orElse(Direction.NONE);
    }

    private static Optional<CatalogueMatch> match(Optional<CatalogueCode> found, Stream<String> rest) {
        return found.map(code -> new CatalogueMatch(code, rest.toList()));
    }
}
