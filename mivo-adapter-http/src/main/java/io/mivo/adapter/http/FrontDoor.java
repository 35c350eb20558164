package io.mivo.adapter.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses what MIVO never does, tunnels and other protocols, before the server begins to do it by itself. */
final class FrontDoor extends Handler.Wrapper {
    private static final int BAD_REQUEST = 400;

    FrontDoor(Handler behind) {
        super(behind);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        boolean tunnel = HttpMethod.CONNECT.is(request.getMethod());
        if (tunnel || request.getHeaders().contains(HttpHeader.UPGRADE)) {
            Response.writeError(request, response, callback, BAD_REQUEST);
            return true;
        }
        return super.handle(request, response, callback);
    }
}
