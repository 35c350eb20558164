package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Need;
import io.mivo.adapter.http.route.Route;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.GroupEntry;
import io.mivo.adapter.http.web.view.GroupLine;
import io.mivo.application.port.driving.ManageGroups;
import io.mivo.application.port.driving.ManageGroups.Traits;
import io.mivo.domain.access.GroupId;
import io.mivo.domain.access.Role;
import io.mivo.domain.access.SensorGroup;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Shows sensor groups to administrators, and creates, changes and deletes them. Safe for use by many threads. */
final class GroupRoutes {
    private static final Need ADMINISTRATOR = Need.person(Role.ADMINISTRATOR);

    private static final Notices NOTICES = new Notices(Map.of(
            "created", "The group is created. Rights of users and API users can name it now.",
            "changed", "The changes hold from the next request on.",
            "deleted", "The group is deleted, and nobody's rights rest on it any more."));

    private final ManageGroups manage;
    private final Offers offers;
    private final Desk desk;

    GroupRoutes(ManageGroups manage, Offers offers, Desk desk) {
        this.manage = manage;
        this.offers = offers;
        this.desk = desk;
    }

    List<Route> routes() {
        PersonForms forms = desk.forms();
        return List.of(
                Route.get("/groups", ADMINISTRATOR, this::list),
                Route.get("/groups/~new", ADMINISTRATOR, context -> showNew(context, blank(context), Map.of())),
                Route.post("/groups", ADMINISTRATOR, forms.taking(this::create)),
                Route.get("/groups/{id}", ADMINISTRATOR, forms.telling(this::show)),
                Route.post("/groups/{id}/traits", ADMINISTRATOR, forms.taking(this::change)),
                Route.get("/groups/{id}/delete", ADMINISTRATOR, forms.telling(this::askToDelete)),
                Route.post("/groups/{id}/delete", ADMINISTRATOR, forms.taking(this::delete)));
    }

    private void list(Context context) {
        List<GroupLine> lines = manage.groups().stream().map(GroupLine::of).toList();
        show(context, "groups.jte", "Sensor groups", Map.of("notice", NOTICES.of(context), "groups", lines));
    }

    private void show(Context context, String template, String title, Map<String, Object> parameters) {
        desk.views().showFramed(context, template, title, parameters);
    }

    private GroupEntry blank(Context context) {
        return new GroupEntry("", "", offers.sensors(context, Set.of()));
    }

    private GroupEntry typed(Context context, Form form) {
        return new GroupEntry(
                form.value("id").orElse("").strip(),
                form.value("name").orElse(""),
                offers.sensors(context, ChoiceForms.sensors(form)));
    }

    private void showNew(Context context, GroupEntry entry, Map<String, String> faults) {
        show(context, "group-new.jte", "New sensor group", Map.of("entry", entry, "faults", faults));
    }

    private void create(Context context, Form form) {
        try {
            GroupId id = newId(form.value("id").orElse("").strip());
            manage.create(Visitor.caller(context), id, traits(form));
            Views.goTo(context, "/groups/" + id + "?notice=created");
        } catch (RefusedException refused) {
            Map<String, String> faults = PersonForms.faultsOf(context, refused);
            showNew(context, typed(context, form), faults);
        }
    }

    private static GroupId newId(String typed) {
        try {
            return new GroupId(typed);
        } catch (IllegalArgumentException noId) {
            throw RefusedException.malformed("/id", String.valueOf(noId.getMessage()));
        }
    }

    private static Traits traits(Form form) {
        return new Traits(form.value("name").orElse(""), ChoiceForms.sensors(form));
    }

    private void show(Context context) {
        SensorGroup group = manage.group(id(context)).group();
        GroupEntry entry = new GroupEntry(group.id().text(), group.name(), offers.sensors(context, group.sensors()));
        show(context, entry, Map.of());
    }

    private void show(Context context, GroupEntry entry, Map<String, String> faults) {
        GroupLine line = GroupLine.of(manage.group(id(context)));
        Map<String, Object> parameters =
                Map.of("notice", NOTICES.of(context), "line", line, "entry", entry, "faults", faults);
        show(context, "group.jte", line.name(), parameters);
    }

    private void change(Context context, Form form) {
        GroupId id = id(context);
        try {
            manage.change(Visitor.caller(context), id, traits(form));
            Views.goTo(context, "/groups/" + id + "?notice=changed");
        } catch (RefusedException refused) {
            Map<String, String> faults = PersonForms.faultsOf(context, refused);
            show(context, typed(context, form), faults);
        }
    }

    private void askToDelete(Context context) {
        GroupLine line = GroupLine.of(manage.group(id(context)));
        show(context, "group-delete.jte", "Delete " + line.name(), Map.of("line", line));
    }

    private void delete(Context context, Form form) {
        manage.delete(Visitor.caller(context), id(context));
        Views.goTo(context, "/groups?notice=deleted");
    }

    private static GroupId id(Context context) {
        try {
            return new GroupId(context.pathParam("id"));
        } catch (IllegalArgumentException noId) {
            throw new RefusedException(Reason.UNKNOWN_GROUP, "there is no such sensor group");
        }
    }
}
