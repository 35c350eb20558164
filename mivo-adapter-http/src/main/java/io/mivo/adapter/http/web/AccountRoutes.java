package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.AccountPage;
import io.mivo.application.port.driving.EditAccount;
import io.mivo.domain.access.Role;
import io.mivo.domain.refusal.Fault;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows people their own accounts, and lets them change the password and end sessions. Safe for use by many threads. */
final class AccountRoutes {
    private static final Need ANYBODY = Need.person(Role.USER);

    private static final Notices NOTICES = new Notices(Map.of(
            "password", "Your password is changed. All your other sessions are ended.",
            "ended", "The session is ended.",
            "others", "All your other sessions are ended.",
            "factor", "Your second factor is gone. All your other sessions are ended."));

    private final EditAccount editAccount;
    private final Sessions sessions;
    private final PersonForms forms;
    private final Views views;
    private final Clock clock;

    AccountRoutes(EditAccount editAccount, Sessions sessions, PersonForms forms, Views views, Clock clock) {
        this.editAccount = editAccount;
        this.sessions = sessions;
        this.forms = forms;
        this.views = views;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/account", ANYBODY, forms.telling(context -> show(context, Map.of()))),
                Route.post("/account/password", ANYBODY, forms.taking(this::changePassword)),
                Route.post("/account/sessions/{handle}/end", ANYBODY, forms.taking(this::end)),
                Route.post("/account/sessions/end-others", ANYBODY, forms.taking(this::endOthers)));
    }

    /** Shows it, with faults by the name of their field. */
    private void show(Context context, Map<String, String> faults) {
        AccountPage page = AccountPage.of(
                Visitor.person(context), editAccount.sessions(sessions.id(context)), faults, clock.instant());
        views.show(
                context,
                "account.jte",
                Map.of("frame", views.frame(context, "Account"), "notice", NOTICES.of(context), "page", page));
    }

    private void changePassword(Context context, Form form) {
        String current = form.value("current").orElse("");
        String password = form.value("password").orElse("");
        try {
            sessions.renew(context, editAccount.changePassword(sessions.id(context), current, password));
            forms.renew(context);
            Views.goTo(context, "/account?notice=password");
        } catch (RefusedException refused) {
            if (refused.reason() != Reason.MALFORMED) {
                throw refused;
            }
            context.status(422);
            show(context, byField(refused));
        }
    }

    private static Map<String, String> byField(RefusedException refused) {
        return refused.faults().stream()
                .collect(Collectors.toMap(
                        fault -> fault.pointer().substring(1),
                        (Fault fault) -> PersonForms.sentence(fault.detail()),
                        (first, second) -> first));
    }

    private void end(Context context, Form form) {
        if (!editAccount.endSession(sessions.id(context), context.pathParam("handle"))) {
            views.turnDown(context, views.frame(context, "Not done"), 404, "You have no such session.");
            return;
        }
        Views.goTo(context, "/account?notice=ended");
    }

    private void endOthers(Context context, Form form) {
        editAccount.endOthers(sessions.id(context));
        Views.goTo(context, "/account?notice=others");
    }
}
