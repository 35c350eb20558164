package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.FactorPage;
import io.mivo.adapter.http.web.view.Frame;
import io.mivo.adapter.http.web.view.PersonLine;
import io.mivo.application.port.driving.EditAccount.Proof;
import io.mivo.application.port.driving.UseSecondFactor;
import io.mivo.application.port.driving.UseSecondFactor.Enrolled;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.UserName;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;
import java.util.Map;

/** Lets people set second factors up and give them up, and administrators take them away. Safe for use by many threads. */
final class FactorRoutes {
    /** Where people set theirs up. */
    static final String PATH = "/account/second-factor";

    private static final Need ANYBODY = Need.personBeforeFactor(Role.USER);

    private final UseSecondFactor factors;
    private final Sessions sessions;
    private final PersonForms forms;
    private final Views views;

    FactorRoutes(UseSecondFactor factors, Sessions sessions, PersonForms forms, Views views) {
        this.factors = factors;
        this.sessions = sessions;
        this.forms = forms;
        this.views = views;
    }

    List<Route> routes() {
        return List.of(
                Route.get(PATH, ANYBODY, forms.telling(context -> show(context, Map.of()))),
                Route.post(PATH, ANYBODY, forms.taking(this::enrol)),
                Route.post(PATH + "/remove", Need.person(Role.USER), forms.taking(this::giveUp)),
                Route.post(
                        "/users/{name}/second-factor/remove",
                        Need.person(Role.ADMINISTRATOR),
                        forms.taking(this::takeFrom)));
    }

    private void show(Context context, Map<String, String> faults) {
        String session = sessions.id(context);
        boolean required = factors.isRequiredOf(Visitor.person(context));
        FactorPage page = factors.isSet(session)
                ? FactorPage.set(required, faults)
                : FactorPage.offered(factors.offer(session), required, faults);
        Frame frame = views.frame(context, "Second factor");
        views.show(context, "factor.jte", Map.of("frame", page.isOwed() ? frame.withoutLinks() : frame, "page", page));
    }

    private void enrol(Context context, Form form) {
        try {
            Proof proof = PersonForms.proof(form);
            Enrolled enrolled = factors.enrol(sessions.id(context), proof.current(), proof.code());
            sessions.renew(context, enrolled.sessionId());
            forms.renew(context);
            views.show(
                    context,
                    "factor-codes.jte",
                    Map.of(
                            "frame",
                            views.frame(context, "Recovery codes"),
                            "codes",
                            enrolled.recoveryCodes().stream()
                                    .map(FactorPage::grouped)
                                    .toList()));
        } catch (RefusedException refused) {
            show(context, PersonForms.faultsOf(context, refused));
        }
    }

    private void giveUp(Context context, Form form) {
        try {
            sessions.renew(context, factors.giveUp(sessions.id(context), PersonForms.proof(form)));
            forms.renew(context);
            Views.goTo(context, "/account?notice=factor");
        } catch (RefusedException refused) {
            show(context, PersonForms.faultsOf(context, refused));
        }
    }

    private void takeFrom(Context context, Form form) {
        UserName name = UserRoutes.name(context);
        boolean removed = factors.takeFrom(Visitor.caller(context), name);
        Views.goTo(context, PersonLine.path(name) + "?notice=" + (removed ? "factor" : "nofactor"));
    }
}
