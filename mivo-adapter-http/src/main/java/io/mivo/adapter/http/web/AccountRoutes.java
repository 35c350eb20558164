package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.AccountPage;
import io.mivo.application.port.driving.EditAccount;
import io.mivo.domain.access.Role;
import io.mivo.domain.refusal.RefusedException;
import java.time.Clock;
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
                Route.post("/account/password", ANYBODY, forms.taking(this::changePassword)));
    }

    /** Shows it, with faults by the name of their field. */
    private void show(Context context, Map<String, String> faults) {
        AccountPage page = AccountPage.of(
                Visitor.person(context), editAccount.account(sessions.id(context)), faults, clock.instant());
        views.show(
                context,
                "account.jte",
                Map.of("frame", views.frame(context, "Account"), "notice", NOTICES.of(context), "page", page));
    }

    private void changePassword(Context context, Form form) {
        String password = form.value("password").orElse("");
        try {
            sessions.renew(
                    context, editAccount.changePassword(sessions.id(context), PersonForms.proof(form), password));
            forms.renew(context);
            Views.goTo(context, "/account?notice=password");
        } catch (RefusedException refused) {
            show(context, PersonForms.faultsOf(context, refused));
        }
    }
}
