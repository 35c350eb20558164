package io.mivo.adapter.http.problem;

import java.util.List;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what the server refuses by itself, such as a broken request line, as a problem and never as a page. */
public final class ServerProblems implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String id = RequestId.fresh();
        HttpFields.Mutable headers = response.getHeaders();
        StandardHeaders.of(request.isSecure()).forEach(headers::put);
        headers.put(RequestId.HEADER, id);
        headers.put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        Content.Sink.write(response, true, text(response.getStatus()).json(id), callback);
        return true;
    }

    private static Problem text(int status) {
        ProblemCode code = ProblemCode.ofStatus(status);
        return new Problem(code, status, code.title() + ".", List.of());
    }
}
