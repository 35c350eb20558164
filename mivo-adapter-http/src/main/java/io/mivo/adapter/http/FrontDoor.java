package io.mivo.adapter.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses WebSockets, which MIVO never speaks, before the server begins to by itself. Offers of other protocols are
 * passed over, as RFC 9110 (7.8) allows: many clients offer h2c with each request.
 */
final class FrontDoor extends Handler.Wrapper {
    private static final int BAD_REQUEST = 400;

    FrontDoor(Handler behind) {
        super(behind);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getHeaders().getCSV(HttpHeader.UPGRADE, false).stream().anyMatch("websocket"::equalsIgnoreCase)) {
            Response.writeError(request, response, callback, BAD_REQUEST);
            return true;
        }
        return super.handle(request, response, callback);
    }
}
