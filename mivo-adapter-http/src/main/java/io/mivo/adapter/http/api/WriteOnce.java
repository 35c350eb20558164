package io.mivo.adapter.http.api;

import io.javalin.http.Context;
import io.mivo.adapter.http.json.Json;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.application.port.driving.AnswerOnce;
import io.mivo.application.port.driving.AnswerOnce.Answered;
import io.mivo.application.port.driving.WriteValues;
import io.mivo.application.port.driving.WriteValues.Outcome;
import io.mivo.application.port.driving.WriteValues.Summary;
import io.mivo.application.port.driving.WriteValues.WriteResult;
import io.mivo.domain.refusal.RefusedException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Lets a write that carries an Idempotency-Key be sent again without being done again. Safe for use by many threads. */
final class WriteOnce {
    private static final String HEADER = "Idempotency-Key";

    private final AnswerOnce answerOnce;

    WriteOnce(AnswerOnce answerOnce) {
        this.answerOnce = answerOnce;
    }

    /** The answer to a request: that of the work, or that of the first time; says in a header which. */
    String answer(Context context, byte[] body, WriteValues.Request request, Supplier<String> work) {
        Optional<String> key = key(context);
        if (key.isEmpty()) {
            return work.get();
        }
        AnswerOnce.Token token =
                new AnswerOnce.Token(key.get(), EntityTag.of(body).text());
        Answered answered = answerOnce.answer(Visitor.caller(context), token, work);
        if (answered instanceof Answered.Fresh fresh) {
            return fresh.answer();
        }
        context.header("Idempotency-Replayed", "true");
        return answered instanceof Answered.Replayed replayed ? replayed.answer() : lost(request);
    }

    private static Optional<String> key(Context context) {
        List<String> keys = Collections.list(context.req().getHeaders(HEADER));
        if (keys.size() > 1) {
            throw RefusedException.malformed("", HEADER + " may come once");
        }
        return keys.stream().findFirst();
    }

    /** After a crash in the middle nobody knows what the device took. */
    private static String lost(WriteValues.Request request) {
        List<Outcome> outcomes =
                request.items().stream().map(WriteOnce::unconfirmed).toList();
        return Json.write(WriteAnswerJson.of(new WriteValues.Answer(Summary.PARTIAL, outcomes)));
    }

    private static Outcome unconfirmed(WriteValues.Item item) {
        Optional<String> detail = Optional.of("MIVO broke off while it was writing; read the value to know.");
        return new Outcome(item, WriteResult.UNCONFIRMED, item.value(), Optional.empty(), detail);
    }
}
