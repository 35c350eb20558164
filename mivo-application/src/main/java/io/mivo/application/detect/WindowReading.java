package io.mivo.application.detect;

import io.mivo.application.lane.BusDispatcher;
import io.mivo.application.lane.Order;
import io.mivo.application.lane.Urgency;
import io.mivo.application.lane.Visited;
import io.mivo.application.port.driven.Deadline;
import io.mivo.application.port.driven.Ticker;
import io.mivo.application.port.driven.Visit;
import io.mivo.application.port.driven.VisitOutcome;
import io.mivo.application.port.driving.DetectRegisters.Progress;
import io.mivo.application.port.driving.DetectRegisters.Target;
import io.mivo.domain.profile.RegisterSpan;
import io.mivo.domain.profile.RegisterTable;
import io.mivo.domain.reading.RawAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads all that a device has in a window, part by part. For one look. */
final class WindowReading {
    private static final int PART = 124;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Target target;
    private final BusDispatcher dispatcher;
    private final Ticker ticker;
    private final List<RawAnswer.Block> blocks = new ArrayList<>();
    private final List<RawAnswer.Gap> gaps = new ArrayList<>();
    private Optional<String> failure = Optional.empty();

    WindowReading(Target target, BusDispatcher dispatcher, Ticker ticker) {
        this.target = target;
        this.dispatcher = dispatcher;
        this.ticker = ticker;
    }

    /** Asks for these spans. */
    void read(List<RegisterSpan> spans, Consumer<Progress> follower) {
        int all = spans.stream().mapToInt(RegisterSpan::count).sum();
        int asked = 0;
        for (RegisterSpan part : spans.stream().flatMap(WindowReading::parts).toList()) {
            follower.accept(new Progress(asked, all));
            read(part);
            asked += part.count();
        }
        follower.accept(new Progress(all, all));
    }

    private static Stream<RegisterSpan> parts(RegisterSpan span) {
        return IntStream.iterate(0, from -> from < span.count(), from -> from + PART)
                .mapToObj(from ->
                        new RegisterSpan(span.table(), span.address() + from, Math.min(PART, span.count() - from)));
    }

    private void read(RegisterSpan part) {
        if (failure.isPresent() && hasNothingOf(part.table())) {
            gaps.add(new RawAnswer.Gap(part, failure.get()));
            return;
        }
        Visit visit = new Visit.ExploreRegisters(target.unit(), part);
        Deadline deadline = Deadline.in(PATIENCE, ticker);
        Visited visited = dispatcher
                .submit(new Order(target.line(), visit, Urgency.URGENT, deadline))
                .await();
        if (visited instanceof Visited.Done done && done.outcome() instanceof VisitOutcome.Answered answered) {
            take((RawAnswer.Registers) answered.answer());
        } else {
            fail(part, why(visited));
        }
    }

    /** A device that is silent about a whole table is not asked for the rest of it. */
    private boolean hasNothingOf(RegisterTable table) {
        boolean isAsked = gaps.stream().anyMatch(gap -> gap.span().table() == table);
        return isAsked && blocks.stream().noneMatch(block -> block.span().table() == table);
    }

    private void take(RawAnswer.Registers registers) {
        blocks.addAll(registers.blocks());
        gaps.addAll(registers.gaps());
    }

    private void fail(RegisterSpan part, String why) {
        failure = failure.or(() -> Optional.of(why));
        gaps.add(new RawAnswer.Gap(part, why));
    }

    private static String why(Visited visited) {
        if (visited instanceof Visited.Done done) {
            return detail(done.outcome());
        }
        return visited instanceof Visited.NotReached missed ? missed.detail() : "MIVO stopped";
    }

    private static String detail(VisitOutcome outcome) {
        if (outcome instanceof VisitOutcome.LineDown down) {
            return down.detail();
        }
        if (outcome instanceof VisitOutcome.Silent silent) {
            return silent.detail();
        }
        return outcome instanceof VisitOutcome.Garbled garbled ? garbled.detail() : outcome.toString();
    }

    /** Why there is nothing; empty when the device answered. */
    Optional<String> failure() {
        return failure.filter(any -> blocks.isEmpty());
    }

    RawAnswer.Registers registers() {
        return new RawAnswer.Registers(JoinedBlocks.of(blocks), gaps);
    }
}
