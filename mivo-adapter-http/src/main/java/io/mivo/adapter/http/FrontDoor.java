package io.mivo.adapter.http;

import io.mivo.adapter.http.problem.StandardHeaders;
import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Gives every answer its standard headers, and refuses WebSockets, which MIVO never speaks, before the server begins to by
 * itself. Offers of other protocols are
 * passed over, as RFC 9110 (7.8) allows: many clients offer h2c with each request.
 */
final class FrontDoor extends Handler.Wrapper {
    private static final int BAD_REQUEST = 400;
    private static final List<HttpField> PLAIN = fields(false);
    private static final List<HttpField> SECURE = fields(true);

    FrontDoor(Handler behind) {
        super(behind);
    }

    /** Encoded once, since every answer carries them. */
    private static List<HttpField> fields(boolean secure) {
        return StandardHeaders.of(secure).entrySet().stream()
                .<HttpField>map(each -> new PreEncodedHttpField(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getHeaders().contains(HttpHeader.UPGRADE)
                && request.getHeaders().getCSV(HttpHeader.UPGRADE, false).stream()
                        .anyMatch("websocket"::equalsIgnoreCase)) {
            Response.writeError(request, response, callback, BAD_REQUEST);
            return true;
        }
        (request.isSecure() ? SECURE : PLAIN).forEach(response.getHeaders()::add);
        return super.handle(request, response, callback);
    }
}
