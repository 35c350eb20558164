package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Visitor;
import io.mivo.adapter.http.web.view.AccountPage;
import io.mivo.application.port.driving.EditAccount;
import java.time.Clock;
import java.util.Map;

/** What the pages of the own account are made with. */
record AccountDesk(EditAccount editAccount, Sessions sessions, PersonForms forms, Views views, Clock clock) {
    /** The account of whoever asks, with faults by the name of their field. */
    AccountPage page(Context context, Map<String, String> faults) {
        return AccountPage.of(
                Visitor.person(context), editAccount.account(sessions.id(context)), faults, clock.instant());
    }
}
