package io.mivo.adapter.http.web;

import io.mivo.adapter.http.route.Pages;
import io.mivo.adapter.http.route.Route;
import io.mivo.application.port.driving.WatchSensors;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Puts the pages for people together. */
public final class WebInterface {
    private WebInterface() {}

    /**
     * The pages over a core.
     *
     * @param publicUrls how others call the server; those with https get cookies that never leave it
     */
    public static Pages pages(WebPorts ports, List<String> publicUrls, Clock clock) {
        Cookies cookies = new Cookies(publicUrls);
        Forms forms = new Forms(cookies);
        Views views = new Views(forms);
        WebPorts.People people = ports.people();
        Sessions sessions = new Sessions(people.logIn(), cookies);
        PersonForms personForms = new PersonForms(forms, views);
        List<Route> routes = new ArrayList<>();
        routes.addAll(new SetupRoutes(people.choosePassword(), sessions, forms, views).routes());
        routes.addAll(new LogInRoutes(sessions, forms, views).routes());
        routes.addAll(new SensorRoutes(ports.sensors(), forms, views, clock).routes());
        routes.addAll(new UserRoutes(people.manageUsers(), personForms, views, new OwnUrl(publicUrls), clock).routes());
        AccountDesk account = new AccountDesk(people.editAccount(), sessions, personForms, views, clock);
        routes.addAll(new AccountRoutes(account).routes());
        routes.addAll(new EndingRoutes(account).routes());
        routes.addAll(new FactorRoutes(people.useSecondFactor(), sessions, personForms, views).routes());
        routes.addAll(management(ports, new Desk(personForms, views, new OwnUrl(publicUrls), clock)));
        routes.addAll(new AssetRoutes().routes());
        return new Pages(routes, new WebPeople(sessions, people.choosePassword(), people.useSecondFactor(), views));
    }

    private static List<Route> management(WebPorts ports, Desk desk) {
        WebPorts.Management management = ports.management();
        WatchSensors sensors = ports.sensors().watchSensors();
        Offers offers = new Offers(sensors, management.groups());
        List<Route> routes = new ArrayList<>();
        routes.addAll(new SetPointRoutes(ports.sensors(), desk).routes());
        routes.addAll(new UserSensorRoutes(ports.people().manageUsers(), offers, desk).routes());
        routes.addAll(new MachineRoutes(management.apiUsers(), offers, desk).routes());
        routes.addAll(new GroupRoutes(management.groups(), offers, desk).routes());
        routes.addAll(
                new LicenseRoutes(management.licenses(), sensors, desk.forms(), desk.views(), desk.clock()).routes());
        routes.addAll(new AuditRoutes(management.audit(), desk.views()).routes());
        return routes;
    }
}
