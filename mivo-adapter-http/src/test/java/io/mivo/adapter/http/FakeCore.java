package io.mivo.adapter.http;

import io.mivo.adapter.http.api.Operations;
import io.mivo.adapter.http.token.TokenPorts;
import io.mivo.application.port.driving.AnswerOnce;
import io.mivo.application.port.driving.IntrospectToken;
import io.mivo.application.port.driving.IssueToken;
import io.mivo.application.port.driving.ListActiveSensors;
import io.mivo.application.port.driving.ObserveLines;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.application.port.driving.RecognizeCaller;
import io.mivo.application.port.driving.RecordRefusal;
import io.mivo.application.port.driving.RevokeToken;
import io.mivo.application.port.driving.WriteValues;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Rights;
import io.mivo.domain.access.Scope;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.TokenHolder;
import io.mivo.domain.audit.Actor;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.SensorUid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** A core that answers what a test tells it to, and remembers what it was asked. */
public final class FakeCore
        implements ListActiveSensors,
                ReadSensor,
                WriteValues,
                AnswerOnce,
                IssueToken,
                RevokeToken,
                IntrospectToken,
                RecognizeCaller,
                RecordRefusal,
                ObserveLines {
    /** A token that may do everything. */
    public static final String ALL = "token.of-everything";

    /** A token that may only read. */
    public static final String READER = "token.of-reader";

    /** A token that may only write. */
    public static final String WRITER = "token.of-writer";

    /** Everything it was asked, in order. */
    public final List<Object> asked = Collections.synchronizedList(new ArrayList<>());

    /** Whom it was told of who were turned away: who, from where, what they asked for and why. */
    public final List<String> turnedAway = Collections.synchronizedList(new ArrayList<>());

    private final Map<String, Caller> callers = new HashMap<>(Map.of(
            ALL, Caller.machine(new ClientId("billing"), Rights.ALL),
            READER, Caller.machine(new ClientId("reader"), new Rights(Set.of(Scope.SENSORS_READ), SensorChoice.ALL)),
            WRITER, Caller.machine(new ClientId("writer"), new Rights(Set.of(Scope.SENSORS_WRITE), SensorChoice.ALL))));

    private Function<ReadSensor.Request, ReadSensor.Answer> reads = request -> {
        throw new RefusedException(Reason.UNKNOWN_SENSOR, "There is no such sensor.");
    };
    private Function<WriteValues.Request, WriteValues.Answer> writes = request -> {
        throw new RefusedException(Reason.UNAVAILABLE, "MIVO is stopping.");
    };
    private Page page = new Page(List.of(), Optional.empty());
    private Optional<Answered> before = Optional.empty();
    private List<LineState> lines = List.of();
    private Optional<TokenRefusedException> refusal = Optional.empty();
    private boolean tooMany;

    /** Lets reads be answered so. */
    public FakeCore reading(Function<ReadSensor.Request, ReadSensor.Answer> answer) {
        reads = answer;
        return this;
    }

    /** Lets writes be answered so. */
    public FakeCore writing(Function<WriteValues.Request, WriteValues.Answer> answer) {
        writes = answer;
        return this;
    }

    /** Lets requests with a key be taken for this. */
    public FakeCore answeringOnce(Answered answer) {
        before = Optional.of(answer);
        return this;
    }

    /** Lets lists be answered so. */
    public FakeCore listing(Page answer) {
        page = answer;
        return this;
    }

    /** Lets lines be in these states. */
    public FakeCore observing(LineState... states) {
        lines = List.of(states);
        return this;
    }

    /** Lets requests for tokens be refused. */
    public FakeCore refusingTokens(TokenError error, String told) {
        refusal = Optional.of(new TokenRefusedException(error, told));
        return this;
    }

    /** Lets requests for tokens come too often for the one who asks. */
    public FakeCore slowingTokensDown() {
        tooMany = true;
        return this;
    }

    /** As a server wants it. */
    public HttpPorts ports() {
        return new HttpPorts(
                new Operations(this, this, this, this), new TokenPorts(this, this, this), this, this, this);
    }

    @Override
    public Page list(Caller caller, ListActiveSensors.Request request) {
        asked.add(request);
        return page;
    }

    @Override
    public ReadSensor.Answer read(Caller caller, SensorUid sensor, ReadSensor.Request request) {
        asked.add(sensor);
        asked.add(request);
        return reads.apply(request);
    }

    @Override
    public WriteValues.Answer write(Caller caller, WriteValues.Request request) {
        asked.add(request);
        return writes.apply(request);
    }

    @Override
    public Answered answer(Caller caller, AnswerOnce.Token token, Supplier<String> work) {
        asked.add(token.key());
        return before.orElseGet(() -> new Answered.Fresh(work.get()));
    }

    @Override
    public IssueToken.Token issue(IssueToken.Request request) throws TokenRefusedException {
        asked.add(request);
        if (tooMany) {
            throw new RefusedException(Reason.TOO_MANY_REQUESTS, "too many");
        }
        if (refusal.isPresent()) {
            throw refusal.get();
        }
        return new IssueToken.Token("header.payload.signature", Duration.ofMinutes(15), Set.of(Scope.values()));
    }

    @Override
    public void revoke(IssueToken.Proof proof, String token) throws TokenRefusedException {
        asked.add(proof);
        asked.add(token);
        if (refusal.isPresent()) {
            throw refusal.get();
        }
    }

    @Override
    public Optional<IntrospectToken.Standing> introspect(IssueToken.Proof proof, String token)
            throws TokenRefusedException {
        revoke(proof, token);
        return Optional.ofNullable(callers.get(token))
                .map(caller -> new IntrospectToken.Standing(
                        "token-1",
                        "https://mivo.example",
                        TokenHolder.bearing(new ClientId(caller.name())),
                        caller.rights().scopes(),
                        new IntrospectToken.Life(Samples.NOON, Samples.NOON.plusSeconds(900))));
    }

    @Override
    public Optional<Caller> recognize(String accessToken) {
        return Optional.ofNullable(callers.get(accessToken));
    }

    @Override
    public Optional<Caller> recognize(String accessToken, Possession possession) {
        return Optional.empty();
    }

    @Override
    public String publishedKeys() {
        return "{\"keys\":[{\"kty\":\"EC\",\"kid\":\"k1\"}]}";
    }

    @Override
    public List<LineState> lines() {
        return lines;
    }

    @Override
    public void turnedAway(Actor actor, String place, String reason) {
        turnedAway.add(actor.name() + " " + actor.origin() + " " + place + ": " + reason);
    }
}
