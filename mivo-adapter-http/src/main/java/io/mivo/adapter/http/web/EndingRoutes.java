package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.AccountPage;
import io.mivo.adapter.http.web.view.EndingPage;
import io.mivo.application.port.driving.EditAccount;
import io.mivo.domain.access.Role;
import io.mivo.domain.refusal.RefusedException;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Lets people end sessions of their own, once they have proved again who they are. Safe for use by many threads. */
final class EndingRoutes {
    private static final String ONE = "/account/sessions/{handle}/end";
    private static final String OTHERS = "/account/sessions/end-others";
    private static final Need ANYBODY = Need.person(Role.USER);

    private final EditAccount editAccount;
    private final Sessions sessions;
    private final PersonForms forms;
    private final Views views;
    private final Clock clock;

    EndingRoutes(EditAccount editAccount, Sessions sessions, PersonForms forms, Views views, Clock clock) {
        this.editAccount = editAccount;
        this.sessions = sessions;
        this.forms = forms;
        this.views = views;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get(ONE, ANYBODY, forms.telling(context -> showOne(context, Map.of()))),
                Route.post(ONE, ANYBODY, forms.taking(this::endOne)),
                Route.get(OTHERS, ANYBODY, forms.telling(context -> showOthers(context, Map.of()))),
                Route.post(OTHERS, ANYBODY, forms.taking(this::endOthers)));
    }

    private void showOne(Context context, Map<String, String> faults) {
        EndingPage.of(account(context, faults), handle(context))
                .ifPresentOrElse(page -> show(context, page), () -> turnDown(context));
    }

    private void showOthers(Context context, Map<String, String> faults) {
        show(context, EndingPage.ofOthers(account(context, faults)));
    }

    private void show(Context context, EndingPage page) {
        views.showFramed(context, "session-end.jte", "End sessions", Map.of("page", page));
    }

    private AccountPage account(Context context, Map<String, String> faults) {
        return AccountPage.of(
                Visitor.person(context), editAccount.account(sessions.id(context)), faults, clock.instant());
    }

    private void endOne(Context context, Form form) {
        try {
            if (editAccount.endSession(sessions.id(context), handle(context), PersonForms.proof(form))) {
                Views.goTo(context, "/account?notice=ended");
            } else {
                turnDown(context);
            }
        } catch (RefusedException refused) {
            showOne(context, PersonForms.faultsOf(context, refused));
        }
    }

    private void turnDown(Context context) {
        views.turnDown(context, views.frame(context, "Not done"), 404, "You have no such session.");
    }

    private void endOthers(Context context, Form form) {
        try {
            editAccount.endOthers(sessions.id(context), PersonForms.proof(form));
            Views.goTo(context, "/account?notice=others");
        } catch (RefusedException refused) {
            showOthers(context, PersonForms.faultsOf(context, refused));
        }
    }

    private static String handle(Context context) {
        return context.pathParam("handle");
    }
}
