package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.ChoiceEntry;
import io.mivo.adapter.http.web.view.MachineEntry;
import io.mivo.adapter.http.web.view.MachineLine;
import io.mivo.adapter.http.web.view.MachinePage;
import io.mivo.adapter.http.web.view.MachinePath;
import io.mivo.application.port.driving.ManageApiUsers;
import io.mivo.application.port.driving.ManageApiUsers.Machine;
import io.mivo.domain.access.ApiUser;
import io.mivo.domain.access.ClientId;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SensorChoice;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Shows API users to administrators, and creates, changes and deletes them. Safe for use by many threads. */
final class MachineRoutes {
    private static final Need ADMINISTRATOR = Need.person(Role.ADMINISTRATOR);

    private static final Notices NOTICES = new Notices(Map.of(
            "created", "The API user is created. Now it needs a public key.",
            "deleted", "The API user is deleted. Its tokens are refused from now on.",
            "changed", "The changes hold from the next request on.",
            "disabled", "The API user is disabled. Its tokens are refused from now on.",
            "enabled", "The API user is enabled.",
            "added", "The key is added. Those before it stay valid.",
            "removed", "The key is removed. What it signs is refused from now on."));

    private final ManageApiUsers manage;
    private final Offers offers;
    private final Desk desk;
    private final Views views;

    MachineRoutes(ManageApiUsers manage, Offers offers, Desk desk) {
        this.manage = manage;
        this.offers = offers;
        this.desk = desk;
        this.views = desk.views();
    }

    List<Route> routes() {
        PersonForms forms = desk.forms();
        return List.of(
                Route.get("/api-users", ADMINISTRATOR, this::list),
                Route.get("/api-users/~new", ADMINISTRATOR, context -> showNew(context, blank(context), Map.of())),
                Route.post("/api-users", ADMINISTRATOR, forms.taking(this::create)),
                Route.get("/api-users/{id}", ADMINISTRATOR, forms.telling(context -> show(context, Map.of()))),
                Route.post("/api-users/{id}/traits", ADMINISTRATOR, forms.taking(this::change)),
                Route.post("/api-users/{id}/enabled", ADMINISTRATOR, forms.taking(this::enable)),
                Route.post("/api-users/{id}/keys", ADMINISTRATOR, forms.taking(this::addKeys)),
                Route.post("/api-users/{id}/keys/{thumbprint}/remove", ADMINISTRATOR, forms.taking(this::removeKey)),
                Route.get("/api-users/{id}/delete", ADMINISTRATOR, forms.telling(this::askToDelete)),
                Route.post("/api-users/{id}/delete", ADMINISTRATOR, forms.taking(this::delete)));
    }

    private void list(Context context) {
        Instant now = desk.clock().instant();
        List<MachineLine> lines = manage.machines().stream()
                .map(each -> MachineLine.of(each, now))
                .toList();
        views.show(
                context,
                "machines.jte",
                Map.of("frame", views.frame(context, "API users"), "notice", NOTICES.of(context), "machines", lines));
    }

    private MachineEntry blank(Context context) {
        return new MachineEntry("", "", MachineEntry.ALL_SCOPES, offers.choice(context, SensorChoice.ALL));
    }

    /** As it was typed. */
    private MachineEntry typed(Context context, Form form) {
        return new MachineEntry(
                form.value("clientId").orElse("").strip(),
                form.value("name").orElse(""),
                MachineForms.scopes(form),
                offers.choice(context, ChoiceForms.choice(form)));
    }

    private void showNew(Context context, MachineEntry entry, Map<String, String> faults) {
        views.show(
                context,
                "machine-new.jte",
                Map.of("frame", views.frame(context, "New API user"), "entry", entry, "faults", faults));
    }

    private void show(Context context, Map<String, String> faults) {
        Machine machine = manage.machine(id(context));
        ChoiceEntry choice = offers.choice(context, machine.user().rights().sensors());
        MachinePage.At at =
                new MachinePage.At(desk.clock().instant(), desk.ownUrl().of(context));
        MachinePage page = MachinePage.of(machine, choice, at, faults);
        views.show(
                context,
                "machine.jte",
                Map.of("frame", views.frame(context, page.line().name()), "notice", NOTICES.of(context), "page", page));
    }

    private static ClientId id(Context context) {
        return MachinePath.read(context.pathParam("id"))
                .orElseThrow(() -> new RefusedException(Reason.UNKNOWN_USER, "there is no such API user"));
    }

    private void create(Context context, Form form) {
        Optional<String> wanted = form.value("clientId").map(String::strip).filter(each -> !each.isEmpty());
        try {
            ApiUser user = manage.create(Visitor.caller(context), wanted, MachineForms.traits(form));
            Views.goTo(context, MachinePath.of(user.id()) + "?notice=created");
        } catch (RefusedException refused) {
            Map<String, String> faults = PersonForms.faultsOf(context, refused);
            showNew(context, typed(context, form), faults);
        }
    }

    private void change(Context context, Form form) {
        ClientId id = id(context);
        telling(context, id, "changed", () -> manage.change(Visitor.caller(context), id, MachineForms.traits(form)));
    }

    private void enable(Context context, Form form) {
        ClientId id = id(context);
        boolean enabled = form.value("enabled").orElse("").equals("true");
        telling(
                context,
                id,
                enabled ? "enabled" : "disabled",
                () -> manage.enable(Visitor.caller(context), id, enabled));
    }

    private void addKeys(Context context, Form form) {
        ClientId id = id(context);
        telling(
                context,
                id,
                "added",
                () -> manage.addKeys(
                        Visitor.caller(context), id, form.value("material").orElse(""), MachineForms.notAfter(form)));
    }

    private void removeKey(Context context, Form form) {
        ClientId id = id(context);
        telling(
                context,
                id,
                "removed",
                () -> manage.removeKey(Visitor.caller(context), id, context.pathParam("thumbprint")));
    }

    private void telling(Context context, ClientId id, String notice, Runnable change) {
        try {
            change.run();
            Views.goTo(context, MachinePath.of(id) + "?notice=" + notice);
        } catch (RefusedException refused) {
            show(context, PersonForms.faultsOf(context, refused));
        }
    }

    private void askToDelete(Context context) {
        MachineLine line =
                MachineLine.of(manage.machine(id(context)), desk.clock().instant());
        views.show(
                context,
                "machine-delete.jte",
                Map.of("frame", views.frame(context, "Delete " + line.name()), "line", line));
    }

    private void delete(Context context, Form form) {
        manage.delete(Visitor.caller(context), id(context));
        Views.goTo(context, "/api-users?notice=deleted");
    }
}
