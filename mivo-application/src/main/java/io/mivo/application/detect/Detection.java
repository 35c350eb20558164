package io.mivo.application.detect;

import io.mivo.application.port.driven.AnswerDecoding;
import io.mivo.application.port.driving.DetectRegisters.Candidate;
import io.mivo.application.port.driving.DetectRegisters.Displayed;
import io.mivo.application.port.driving.DetectRegisters.Sight;
import io.mivo.domain.profile.Register;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.reading.RawAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Looks for what shows a number in all that a device gave. */
final class Detection {
    /** Best first; equals in the order in which registers are counted. */
    static final Comparator<Candidate> BEST_FIRST = Comparator.comparing(Candidate::plausibility)
            .reversed()
            .thenComparing(each -> each.register().span().table(), Comparator.reverseOrder())
            .thenComparing(each -> each.register().span().address())
            .thenComparing(each -> each.register().type())
            .thenComparing(each -> each.register().order());

    private final Numbers numbers;

    Detection(AnswerDecoding decoding) {
        this.numbers = new Numbers(decoding);
    }

    /** Everything that shows the number, best first. */
    List<Candidate> anywhere(Sight sight) {
        return sight.registers().blocks().stream()
                .filter(block -> !block.span().table().holdsBits())
                .flatMap(block -> Layout.ALL.stream().flatMap(layout -> within(block, layout, sight.shown())))
                .sorted(BEST_FIRST)
                .toList();
    }

    private Stream<Candidate> within(RawAnswer.Block block, Layout layout, Displayed shown) {
        Map<Integer, BigDecimal> read = read(block, layout);
        return read.entrySet().stream()
                .flatMap(each -> Scales.showing(shown, each.getValue()).stream()
                        .map(power ->
                                new Plausibility(layout, each.getValue(), power, beside(read, each.getKey(), layout)))
                        .map(plausibility -> candidate(block.span().table(), each.getKey(), plausibility, shown)));
    }

    /** The numbers of a block by their addresses. */
    private Map<Integer, BigDecimal> read(RawAnswer.Block block, Layout layout) {
        List<Register> registers = IntStream.rangeClosed(
                        block.span().address(),
                        block.span().end() - layout.type().registers())
                .filter(address -> layout.mayLieAt(address, block))
                .mapToObj(address -> layout.at(block.span().table(), address, BigDecimal.ONE))
                .toList();
        List<Optional<BigDecimal>> read = numbers.in(new RawAnswer.Registers(List.of(block), List.of()), registers);
        Map<Integer, BigDecimal> byAddress = new LinkedHashMap<>();
        for (int i = 0; i < registers.size(); i++) {
            int address = registers.get(i).span().address();
            read.get(i).ifPresent(number -> byAddress.put(address, number));
        }
        return byAddress;
    }

    private static Plausibility.Neighbours beside(Map<Integer, BigDecimal> read, int address, Layout layout) {
        int width = layout.type().registers();
        return new Plausibility.Neighbours(
                address,
                Stream.of(address - width, address + width)
                        .flatMap(each -> Optional.ofNullable(read.get(each)).stream())
                        .toList());
    }

    private static Candidate candidate(RegisterTable table, int address, Plausibility found, Displayed shown) {
        BigDecimal scale = Scales.factor(found.power());
        return new Candidate(
                found.layout().at(table, address, scale), plain(found.raw().multiply(scale)), found.when(shown));
    }

    /** Those that show the number too. */
    List<Candidate> still(List<Candidate> before, Sight sight) {
        List<Register> registers = before.stream().map(Candidate::register).toList();
        List<Optional<BigDecimal>> read = numbers.in(sight.registers(), registers);
        List<Candidate> left = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            Candidate candidate = before.get(i);
            read.get(i)
                    .filter(sight.shown()::shows)
                    .map(reads -> new Candidate(candidate.register(), reads, candidate.plausibility()))
                    .ifPresent(left::add);
        }
        return left;
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
