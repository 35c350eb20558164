package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.web.view.Notice;
import io.mivo.application.port.driving.LogIn;
import io.mivo.domain.access.Role;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lets people in and out. Safe for use by many threads. */
final class LogInRoutes {
    /** The parameter that says where to go afterwards. */
    static final String NEXT = "next";

    private static final Map<String, String> NOTICES = Map.of(
            "out", "You are logged out.",
            "chosen", "Your password is set. Log in with it now.");

    private static final String WRONG = "User name, password or code is wrong.";
    private static final String TOO_OFTEN = "There were too many wrong tries from here. Wait a moment, then try again.";
    private static final String BUSY = "Too many people are logging in right now. Wait a moment, then try again.";
    private static final String OLD_PAGE = "This page was open for too long. Please try again.";

    private static final Map<Reason, Refusal> REFUSALS = Map.of(
            Reason.TOO_MANY_REQUESTS, new Refusal(429, TOO_OFTEN),
            Reason.UNAVAILABLE, new Refusal(503, BUSY));

    private final Sessions sessions;
    private final Forms forms;
    private final Views views;

    /** A filled-in form, as it is shown again. */
    private record Entry(String name, String next) {}

    LogInRoutes(Sessions sessions, Forms forms, Views views) {
        this.sessions = sessions;
        this.forms = forms;
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/login", Need.NOTHING, this::show),
                Route.post("/login", Need.NOTHING, this::logIn),
                Route.post("/logout", Need.personBeforeFactor(Role.USER), this::logOut));
    }

    private void show(Context context) {
        OwnPath next = OwnPath.of(Optional.ofNullable(context.queryParam(NEXT)).orElse("/"));
        if (sessions.person(context).isPresent()) {
            Views.goTo(context, next.text());
            return;
        }
        Optional<Notice> notice = Optional.ofNullable(context.queryParam("notice"))
                .flatMap(each -> Optional.ofNullable(NOTICES.get(each)))
                .map(Notice::good);
        show(context, notice, new Entry("", next.text()));
    }

    private void show(Context context, Optional<Notice> notice, Entry entry) {
        views.show(
                context,
                "login.jte",
                Map.of(
                        "frame",
                        views.frame(context, "Log in", Optional.empty()),
                        "notice",
                        notice,
                        "name",
                        entry.name(),
                        NEXT,
                        entry.next()));
    }

    private void logIn(Context context) throws IOException {
        Form form = forms.read(context);
        String name = form.value("name").orElse("");
        Entry entry = new Entry(name, OwnPath.of(form.value(NEXT).orElse("/")).text());
        Optional<Refusal> refusal = forms.isOurs(context, form)
                ? begun(
                        context,
                        new LogIn.Entry(
                                name,
                                form.value("password").orElse(""),
                                form.value("code").orElse("")))
                : Optional.of(new Refusal(403, OLD_PAGE));
        if (refusal.isPresent()) {
            context.status(refusal.get().status());
            show(context, Optional.of(Notice.fault(refusal.get().text())), entry);
            return;
        }
        forms.renew(context);
        Views.goTo(context, entry.next());
    }

    private record Refusal(int status, String text) {}

    private Optional<Refusal> begun(Context context, LogIn.Entry entry) {
        try {
            return sessions.begin(context, entry) ? Optional.empty() : Optional.of(new Refusal(401, WRONG));
        } catch (RefusedException refused) {
            return Optional.of(
                    Optional.ofNullable(REFUSALS.get(refused.reason())).orElseThrow(() -> refused));
        }
    }

    private void logOut(Context context) throws IOException {
        if (!forms.isOurs(context, forms.read(context))) {
            Views.goTo(context, "/");
            return;
        }
        sessions.end(context);
        forms.renew(context);
        Views.goTo(context, "/login?notice=out");
    }
}
