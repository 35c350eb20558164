package io.mivo.adapter.http;

import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Refuses to change to another protocol, which MIVO never does, before the server begins to by itself. */
final class FrontDoor extends Handler.Wrapper {
    private static final int BAD_REQUEST = 400;

    FrontDoor(Handler behind) {
        super(behind);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        if (request.getHeaders().contains(HttpHeader.UPGRADE)) {
            Response.writeError(request, response, callback, BAD_REQUEST);
            return true;
        }
        return super.handle(request, response, callback);
    }
}
