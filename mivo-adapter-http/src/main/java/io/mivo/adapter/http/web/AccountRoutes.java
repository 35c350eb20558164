package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.domain.access.Role;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;
import java.util.Map;

/** Shows people their own accounts, and lets them change the password. Safe for use by many threads. */
final class AccountRoutes {
    private static final Need ANYBODY = Need.person(Role.USER);

    private static final Notices NOTICES = new Notices(Map.of(
            "password", "Your password is changed. All your other sessions are ended.",
            "ended", "The session is ended.",
            "others", "All your other sessions are ended.",
            "factor", "Your second factor is gone. All your other sessions are ended."));

    private final AccountDesk desk;

    AccountRoutes(AccountDesk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        PersonForms forms = desk.forms();
        return List.of(
                Route.get("/account", ANYBODY, forms.telling(context -> show(context, Map.of()))),
                Route.post("/account/password", ANYBODY, forms.taking(this::changePassword)));
    }

    /** Shows it, with faults by the name of their field. */
    private void show(Context context, Map<String, String> faults) {
        Views views = desk.views();
        views.show(
                context,
                "account.jte",
                Map.of(
                        "frame", views.frame(context, "Account"),
                        "notice", NOTICES.of(context),
                        "page", desk.page(context, faults)));
    }

    private void changePassword(Context context, Form form) {
        String password = form.value("password").orElse("");
        try {
            Sessions sessions = desk.sessions();
            sessions.renew(
                    context,
                    desk.editAccount().changePassword(sessions.id(context), PersonForms.proof(form), password));
            desk.forms().renew(context);
            Views.goTo(context, "/account?notice=password");
        } catch (RefusedException refused) {
            show(context, PersonForms.faultsOf(context, refused));
        }
    }
}
