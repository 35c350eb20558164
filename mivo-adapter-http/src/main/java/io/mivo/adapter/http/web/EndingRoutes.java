package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.web.view.EndingPage;
import io.mivo.domain.access.Role;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;
import java.util.Map;

/** Lets people end sessions of their own, once they have proved again who they are. Safe for use by many threads. */
final class EndingRoutes {
    private static final String ONE = "/account/sessions/{handle}/end";
    private static final Need ANYBODY = Need.person(Role.USER);

    private final AccountDesk desk;

    EndingRoutes(AccountDesk desk) {
        this.desk = desk;
    }

    List<Route> routes() {
        PersonForms forms = desk.forms();
        return List.of(
                Route.get(ONE, ANYBODY, forms.telling(context -> showOne(context, Map.of()))),
                Route.post(ONE, ANYBODY, forms.taking(this::endOne)),
                Route.get(EndingPage.OTHERS, ANYBODY, forms.telling(context -> showOthers(context, Map.of()))),
                Route.post(EndingPage.OTHERS, ANYBODY, forms.taking(this::endOthers)));
    }

    private void showOne(Context context, Map<String, String> faults) {
        EndingPage.of(desk.page(context, faults), handle(context))
                .ifPresentOrElse(page -> show(context, page), () -> turnDown(context));
    }

    private void showOthers(Context context, Map<String, String> faults) {
        show(context, EndingPage.ofOthers(desk.page(context, faults)));
    }

    private void show(Context context, EndingPage page) {
        desk.views().showFramed(context, "session-end.jte", "End sessions", Map.of("page", page));
    }

    private void endOne(Context context, Form form) {
        try {
            if (desk.editAccount().endSession(session(context), handle(context), PersonForms.proof(form))) {
                Views.goTo(context, "/account?notice=ended");
            } else {
                turnDown(context);
            }
        } catch (RefusedException refused) {
            showOne(context, PersonForms.faultsOf(context, refused));
        }
    }

    private void turnDown(Context context) {
        Views views = desk.views();
        views.turnDown(context, views.frame(context, "Not done"), 404, "You have no such session.");
    }

    private void endOthers(Context context, Form form) {
        try {
            desk.editAccount().endOthers(session(context), PersonForms.proof(form));
            Views.goTo(context, "/account?notice=others");
        } catch (RefusedException refused) {
            showOthers(context, PersonForms.faultsOf(context, refused));
        }
    }

    private String session(Context context) {
        return desk.sessions().id(context);
    }

    private static String handle(Context context) {
        return context.pathParam("handle");
    }
}
