package io.mivo.adapter.http.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.Frame;
import io.mivo.domain.access.User;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers with pages. Safe for use by many threads. */
final class Views {
    /** Only what the program brings along; the style sheet draws its small signs from data URLs. */
    private static final String POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " frame-ancestors 'none'; form-action 'self'";

    private final Forms forms;
    private final TemplateEngine engine = TemplateEngine.createPrecompiled(ContentType.Html);

    Views(Forms forms) {
        this.forms = forms;
    }

    /** What surrounds a page. */
    Frame frame(Context context, String title, Optional<User> person) {
        return new Frame(title, person.map(each -> seen(each, context.path())), forms.token(context));
    }

    /** What surrounds a page for the person whom the gate recognized. */
    Frame frame(Context context, String title) {
        return frame(context, title, Optional.of(Visitor.person(context)));
    }

    private static Frame.Person seen(User person, String path) {
        return new Frame.Person(person.name().text(), Navigation.of(person, path));
    }

    /** Answers with a page that says why there is no other. */
    void turnDown(Context context, Frame frame, int status, String reason) {
        context.status(status);
        show(context, "refused.jte", Map.of("frame", frame, "reason", reason));
    }

    /** Answers with a page for the person whom the gate recognized. */
    void showFramed(Context context, String template, String title, Map<String, Object> parameters) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.put("frame", frame(context, title));
        show(context, template, all);
    }

    /** Answers with a page, or a part of one. */
    void show(Context context, String template, Map<String, Object> parameters) {
        StringOutput html = new StringOutput();
        engine.render(template, parameters, html);
        context.header("Content-Security-Policy", POLICY);
        // with no-referrer, browsers would send forms with the origin "null" and the check of the origin would fail
        context.header("Referrer-Policy", "same-origin");
        context.contentType("text/html; charset=utf-8").result(html.toString());
    }

    /** Sends the browser to another of our pages. */
    static void goTo(Context context, String path) {
        context.status(303).header("Location", path);
    }

    /** Whether only a part of a page is wanted. */
    static boolean wantsPart(Context context) {
        return "true".equals(context.header("HX-Request"));
    }
}
