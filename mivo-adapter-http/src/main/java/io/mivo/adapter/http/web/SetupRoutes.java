package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.Notice;
import io.mivo.application.port.driving.ChoosePassword;
import io.mivo.application.port.driving.LogIn;
import io.mivo.domain.access.UserName;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lets a person choose a password with a set-up link; its secret stands in the fragment, which no server sees. Safe for use by many threads. */
final class SetupRoutes {
    private static final String OLD_PAGE = "This page was open for too long. Please try again.";
    private static final String DIFFERENT = "The two passwords differ. Please type them again.";
    private static final String CLOSED =
            "This set-up link was used already, or is no longer valid. A new one is made with"
                    + " “mivo user reset-password”, or at the next start while there is no password yet.";

    private final ChoosePassword choosePassword;
    private final Sessions sessions;
    private final Forms forms;
    private final Views views;

    SetupRoutes(ChoosePassword choosePassword, Sessions sessions, Forms forms, Views views) {
        this.choosePassword = choosePassword;
        this.sessions = sessions;
        this.forms = forms;
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/setup", Need.NOTHING, context -> show(context, Optional.empty(), "")),
                Route.post("/setup", Need.NOTHING, this::choose));
    }

    private void show(Context context, Optional<Notice> notice, String secret) {
        views.show(
                context,
                "setup.jte",
                Map.of(
                        "frame", views.frame(context, "Choose a password", Optional.empty()),
                        "notice", notice,
                        "secret", secret));
    }

    private void choose(Context context) throws IOException {
        Form form = forms.read(context);
        String secret = form.value("secret").map(SetupRoutes::secretOf).orElse("");
        String password = form.value("password").orElse("");
        if (!forms.isOurs(context, form)) {
            refuse(context, 403, OLD_PAGE, secret);
        } else if (!password.equals(form.value("repeated").orElse(""))) {
            refuse(context, 422, DIFFERENT, secret);
        } else {
            choose(context, secret, password);
        }
    }

    private void choose(Context context, String secret, String password) {
        try {
            UserName name = choosePassword.choose(secret, password, Visitor.origin(context));
            enter(context, name, password);
        } catch (RefusedException refused) {
            if (refused.reason() == Reason.NOT_PERMITTED) {
                refuse(context, 403, CLOSED, "");
            } else if (refused.reason() == Reason.MALFORMED) {
                refuse(context, 422, sentence(refused.detail()), secret);
            } else {
                Views.goTo(context, "/login?notice=chosen");
            }
        }
    }

    private void enter(Context context, UserName name, String password) {
        boolean inside = sessions.begin(context, new LogIn.Entry(name.text(), password, ""));
        forms.renew(context);
        Views.goTo(context, inside ? "/" : "/login?notice=chosen");
    }

    private void refuse(Context context, int status, String text, String secret) {
        context.status(status);
        show(context, Optional.of(Notice.fault(text)), secret);
    }

    /** People may paste the whole link instead. */
    private static String secretOf(String pasted) {
        return pasted.strip().substring(pasted.strip().lastIndexOf('#') + 1);
    }

    private static String sentence(String detail) {
        return detail.substring(0, 1).toUpperCase(Locale.ROOT) + detail.substring(1) + ".";
    }
}
