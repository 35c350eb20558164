package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.NewPerson;
import io.mivo.adapter.http.web.view.PersonLine;
import io.mivo.adapter.http.web.view.PersonPage;
import io.mivo.adapter.http.web.view.RoleChoice;
import io.mivo.application.port.driving.ManageUsers;
import io.mivo.domain.access.Caller;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.UserName;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows users to administrators, and creates, changes and deletes them. Safe for use by many threads. */
final class UserRoutes {
    private static final Need ADMINISTRATOR = Need.person(Role.ADMINISTRATOR);
    private static final String NAME = "name";

    private static final Notices NOTICES = new Notices(Map.of(
            "deleted", "The user is deleted.",
            "role", "The role is changed. The user has to log in again.",
            "disabled", "The account is disabled, and its sessions are ended.",
            "enabled", "The account is enabled.",
            "sensors", "The choice of sensors holds from the next request on.",
            "factor", "The second factor is removed, and all sessions of the user are ended.",
            "nofactor", "The user has no second factor.",
            "ended", "All sessions of the user are ended."));

    private final ManageUsers manageUsers;
    private final PersonForms forms;
    private final Views views;
    private final OwnUrl ownUrl;
    private final Clock clock;

    UserRoutes(ManageUsers manageUsers, PersonForms forms, Views views, OwnUrl ownUrl, Clock clock) {
        this.manageUsers = manageUsers;
        this.forms = forms;
        this.views = views;
        this.ownUrl = ownUrl;
        this.clock = clock;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/users", ADMINISTRATOR, this::list),
                Route.get("/users/~new", ADMINISTRATOR, context -> showNew(context, NewPerson.BLANK)),
                Route.post("/users", ADMINISTRATOR, forms.taking(this::create)),
                Route.get("/users/{name}", ADMINISTRATOR, forms.telling(this::show)),
                Route.post("/users/{name}/role", ADMINISTRATOR, forms.taking(this::changeRole)),
                Route.post("/users/{name}/enabled", ADMINISTRATOR, forms.taking(this::changeEnabled)),
                Route.post("/users/{name}/reset", ADMINISTRATOR, forms.taking(this::reset)),
                Route.post("/users/{name}/end", ADMINISTRATOR, forms.taking(this::end)),
                Route.get("/users/{name}/delete", ADMINISTRATOR, forms.telling(context -> askToDelete(context, ""))),
                Route.post("/users/{name}/delete", ADMINISTRATOR, forms.taking(this::delete)));
    }

    private void list(Context context) {
        Instant now = clock.instant();
        List<PersonLine> lines = manageUsers.accounts(by(context)).stream()
                .map(each -> PersonLine.of(each, now))
                .toList();
        views.show(
                context,
                "users.jte",
                Map.of("frame", views.frame(context, "Users"), "notice", NOTICES.of(context), "users", lines));
    }

    private void showNew(Context context, NewPerson entry) {
        views.show(context, "user-new.jte", Map.of("frame", views.frame(context, "New user"), "entry", entry));
    }

    private void create(Context context, Form form) {
        String typed = form.value(NAME).orElse("").strip();
        Role role = form.value("role").flatMap(RoleChoice::role).orElse(Role.USER);
        try {
            UserName name = newName(typed);
            String secret = manageUsers.create(by(context), name, role);
            showLink(context, name, secret);
        } catch (IllegalArgumentException noName) {
            refuseNew(context, new NewPerson(typed, role, Optional.of(NewPerson.RULE)));
        } catch (RefusedException refused) {
            if (refused.reason() != Reason.MALFORMED) {
                throw refused;
            }
            refuseNew(context, new NewPerson(typed, role, Optional.of(PersonForms.sentence(refused.detail()))));
        }
    }

    /** No letters that only look like others: what is typed must be as short and plain as it can be (Unicode NFKC). */
    private static UserName newName(String typed) {
        if (!Normalizer.isNormalized(typed, Normalizer.Form.NFKC)) {
            throw new IllegalArgumentException("not plain");
        }
        return new UserName(typed);
    }

    private void refuseNew(Context context, NewPerson entry) {
        context.status(422);
        showNew(context, entry);
    }

    private void showLink(Context context, UserName name, String secret) {
        views.show(
                context,
                "user-link.jte",
                Map.of(
                        "frame",
                        views.frame(context, "Link for " + name),
                        NAME,
                        name.text(),
                        "path",
                        PersonLine.path(name),
                        "link",
                        ownUrl.setupLink(context, secret)));
    }

    private void show(Context context) {
        UserName name = name(context);
        PersonPage page = PersonPage.of(
                manageUsers.account(by(context), name), Visitor.person(context).name(), clock.instant());
        views.show(
                context,
                "user.jte",
                Map.of("frame", views.frame(context, name.text()), "notice", NOTICES.of(context), "page", page));
    }

    private void changeRole(Context context, Form form) {
        Role role = form.value("role")
                .flatMap(RoleChoice::role)
                .orElseThrow(() -> RefusedException.malformed("/role", "this is no role"));
        manageUsers.changeRole(by(context), name(context), role);
        goBack(context, "role");
    }

    private void changeEnabled(Context context, Form form) {
        boolean enabled = form.value("enabled").filter("true"::equals).isPresent();
        manageUsers.changeEnabled(by(context), name(context), enabled);
        goBack(context, enabled ? "enabled" : "disabled");
    }

    private void reset(Context context, Form form) {
        UserName name = name(context);
        showLink(context, name, manageUsers.resetPassword(by(context), name));
    }

    private void end(Context context, Form form) {
        manageUsers.endSessions(by(context), name(context));
        goBack(context, "ended");
    }

    private void askToDelete(Context context, String fault) {
        String name =
                manageUsers.account(by(context), name(context)).user().name().text();
        views.show(
                context,
                "user-delete.jte",
                Map.of("frame", views.frame(context, "Delete " + name), NAME, name, "fault", fault));
    }

    private void delete(Context context, Form form) {
        UserName name = name(context);
        if (form.value("typed").map(String::strip).filter(name.text()::equals).isEmpty()) {
            context.status(422);
            askToDelete(context, "This is not the name of the user. Nothing was deleted.");
            return;
        }
        manageUsers.delete(by(context), name);
        Views.goTo(context, "/users?notice=deleted");
    }

    private static void goBack(Context context, String notice) {
        Views.goTo(context, PersonLine.path(name(context)) + "?notice=" + notice);
    }

    private static Caller by(Context context) {
        return Visitor.caller(context);
    }

    /** The user whose page it is. */
    static UserName name(Context context) {
        try {
            return new UserName(context.pathParam(NAME));
        } catch (IllegalArgumentException noName) {
            throw new RefusedException(Reason.UNKNOWN_USER, "there is no such user");
        }
    }
}
