package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.PersonLine;
import io.mivo.application.port.driving.ManageUsers;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.access.User;
import io.mivo.domain.access.UserName;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;
import java.util.Map;

/** Lets administrators choose which sensors a user sees. Safe for use by many threads. */
final class UserSensorRoutes {
    private static final Need ADMINISTRATOR = Need.person(Role.ADMINISTRATOR);

    private final ManageUsers manageUsers;
    private final Offers offers;
    private final Desk desk;

    UserSensorRoutes(ManageUsers manageUsers, Offers offers, Desk desk) {
        this.manageUsers = manageUsers;
        this.offers = offers;
        this.desk = desk;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/users/{name}/sensors", ADMINISTRATOR, desk.forms().telling(this::show)),
                Route.post("/users/{name}/sensors", ADMINISTRATOR, desk.forms().taking(this::choose)));
    }

    private void show(Context context) {
        User user = user(context);
        show(context, user, user.sensors(), Map.of());
    }

    private User user(Context context) {
        UserName name = UserRoutes.name(context);
        return manageUsers.account(Visitor.caller(context), name).user();
    }

    private void show(Context context, User user, SensorChoice chosen, Map<String, String> faults) {
        Map<String, Object> parameters = Map.of(
                "name", user.name().text(),
                "path", PersonLine.path(user.name()),
                "choice", offers.choice(context, chosen),
                "faults", faults);
        desk.views().showFramed(context, "user-sensors.jte", "Sensors of " + user.name(), parameters);
    }

    private void choose(Context context, Form form) {
        User user = user(context);
        try {
            manageUsers.changeSensors(Visitor.caller(context), user.name(), ChoiceForms.choice(form));
            Views.goTo(context, PersonLine.path(user.name()) + "?notice=sensors");
        } catch (RefusedException refused) {
            Map<String, String> faults = PersonForms.faultsOf(context, refused);
            show(context, user, user.sensors(), faults);
        }
    }
}
