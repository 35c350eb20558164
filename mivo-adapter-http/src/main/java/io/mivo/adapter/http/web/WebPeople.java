package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.People;
import io.mivo.adapter.http.web.view.Frame;
import io.mivo.adapter.http.web.view.RoleChoice;
import io.mivo.application.port.driving.ChoosePassword;
import io.mivo.application.port.driving.UseSecondFactor;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.User;
import java.util.Map;
import java.util.Optional;

/** Recognizes people by their sessions, and shows strangers the way in. Safe for use by many threads. */
final class WebPeople implements People {
    private final Sessions sessions;
    private final ChoosePassword choosePassword;
    private final UseSecondFactor factors;
    private final Views views;

    WebPeople(Sessions sessions, ChoosePassword choosePassword, UseSecondFactor factors, Views views) {
        this.sessions = sessions;
        this.choosePassword = choosePassword;
        this.factors = factors;
        this.views = views;
    }

    @Override
    public Optional<User> recognize(Context context) {
        return sessions.person(context);
    }

    @Override
    public void turnAway(Context context) {
        String way = wayIn(context);
        if (Views.wantsPart(context)) {
            context.status(401).header("HX-Redirect", way);
        } else if (choosePassword.awaitsAdministrator()) {
            views.show(context, "welcome.jte", Map.of("frame", views.frame(context, "Welcome", Optional.empty())));
        } else {
            Views.goTo(context, way);
        }
    }

    private static String wayIn(Context context) {
        boolean page = context.req().getMethod().equals("GET") && !Views.wantsPart(context);
        String next = page ? OwnPath.of(context.path()).text() : OwnPath.HOME.text();
        return next.equals("/") ? "/login" : "/login?" + LogInRoutes.NEXT + "=" + next;
    }

    @Override
    public boolean owesFactor(User person) {
        return factors.isOwedBy(person);
    }

    @Override
    public void leadToFactor(Context context) {
        if (Views.wantsPart(context)) {
            context.status(403).header("HX-Redirect", FactorRoutes.PATH);
        } else {
            Views.goTo(context, FactorRoutes.PATH);
        }
    }

    @Override
    public void refuse(Context context, User user, Role needed) {
        Frame frame = views.frame(context, "Not permitted", Optional.of(user));
        views.turnDown(context, frame, 403, "This needs the role " + RoleChoice.word(needed) + ".");
    }
}
