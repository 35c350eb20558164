package io.mivo.adapter.http.api;

import io.javalin.http.Context;
import io.mivo.adapter.http.json.Json;
import io.mivo.adapter.http.route.Gate;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.application.port.driving.ListActiveSensors;
import io.mivo.application.port.driving.ReadSensor;
import io.mivo.application.port.driving.WriteValues;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Scope;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import io.mivo.domain.sensor.SensorUid;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.List;

/** The routes of the published operations. Safe for use by many threads. */
public final class ApiRoutes {
    private static final System.Logger LOG = System.getLogger(ApiRoutes.class.getName());

    private static final String BASE = Gate.API + "/v1/";

    private final Operations operations;
    private final WriteOnce writeOnce;
    private final ReadRequests requests = new ReadRequests();
    private final WrittenReadings readings = new WrittenReadings();

    /** Routes to these operations. */
    public ApiRoutes(Operations operations) {
        this.operations = operations;
        this.writeOnce = new WriteOnce(operations.answerOnce());
    }

    /** Their lines in the table. */
    public List<Route> routes() {
        Need toRead = Need.token(Scope.SENSORS_READ);
        Need toWrite = Need.token(Scope.SENSORS_WRITE);
        return List.of(
                Route.get(BASE + "ListActiveSensors", toRead, this::listActiveSensors),
                Route.post(BASE + "ReadSensor/{uid}", toRead, this::readSensor),
                Route.post(BASE + "WriteValues", toWrite, this::writeValues));
    }

    private void listActiveSensors(Context context) {
        ListActiveSensors.Request request = ListRequest.of(context);
        byte[] json = SensorListJson.of(operations.listActiveSensors().list(Visitor.caller(context), request));
        EntityTag tag = EntityTag.of(json);
        context.header("ETag", tag.text());
        context.header("Cache-Control", "private, no-cache");
        String known = context.header("If-None-Match");
        if (known != null && tag.isNamedIn(known)) {
            context.status(304);
            return;
        }
        context.contentType(Json.MEDIA_TYPE).result(json);
    }

    private void readSensor(Context context) throws IOException {
        ReadSensor.Request request = requests.of(RequestJson.bytes(context));
        ReadSensor.Answer answer =
                operations.readSensor().read(Visitor.caller(context), uid(context.pathParam("uid")), request);
        answer(context, readings.write(answer));
    }

    private void writeValues(Context context) throws IOException {
        byte[] body = RequestJson.bytes(context);
        WriteValues.Request request = WriteRequest.of(RequestJson.members(body));
        Caller caller = Visitor.caller(context);
        String json = writeOnce.answer(
                context,
                body,
                request,
                () -> Json.write(WriteAnswerJson.of(operations.writeValues().write(caller, request))));
        answer(context, json);
    }

    private static SensorUid uid(String text) {
        try {
            return new SensorUid(text);
        } catch (IllegalArgumentException fault) {
            throw new RefusedException(Reason.UNKNOWN_SENSOR, "There is no such sensor.");
        }
    }

    /** Past Javalin, which copies by a buffer of its own and asks each time whether to compress. */
    private static void answer(Context context, byte[] json) {
        try {
            context.contentType(Json.MEDIA_TYPE).res().getOutputStream().write(json);
        } catch (IOException gone) {
            LOG.log(Level.DEBUG, "nobody waits for the answer any more", gone);
        }
    }

    private static void answer(Context context, String json) {
        context.contentType(Json.MEDIA_TYPE).result(json);
    }
}
