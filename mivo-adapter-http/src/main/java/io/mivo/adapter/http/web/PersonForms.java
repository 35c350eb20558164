package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.route.Form;
import io.mivo.adapter.http.route.Responder;
import io.mivo.application.port.driving.EditAccount.Proof;
import io.mivo.domain.refusal.Reason;
import io.mivo.domain.refusal.RefusedException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Takes in forms of people who have logged in, and tells them on a page why one was not taken. Safe for use by many threads. */
final class PersonForms {
    private static final String OLD_PAGE =
            "This page was open for too long, so nothing was changed. Go back, reload it and" + " try again.";
    private static final Map<Reason, Integer> STATUS = Map.of(
            Reason.UNKNOWN_USER, 404,
            Reason.UNKNOWN_GROUP, 404,
            Reason.UNKNOWN_SENSOR, 404,
            Reason.UNAVAILABLE, 503,
            Reason.NOT_PERMITTED, 403,
            Reason.MALFORMED, 422,
            Reason.TOO_MANY_REQUESTS, 429,
            Reason.NOT_AUTHENTICATED, 401);

    private final Forms forms;
    private final Views views;

    /** Does what a form asks for. */
    @FunctionalInterface
    interface Taker {
        /** Does it, and answers. */
        void take(Context context, Form form) throws IOException;
    }

    PersonForms(Forms forms, Views views) {
        this.forms = forms;
        this.views = views;
    }

    /** A responder that takes forms of our own pages alone. */
    Responder taking(Taker taker) {
        return telling(context -> {
            Form form = forms.readOfPerson(context);
            if (forms.isOurs(context, form)) {
                taker.take(context, form);
            } else {
                views.turnDown(context, views.frame(context, "Not done"), 403, OLD_PAGE);
            }
        });
    }

    /** A responder that tells on a page what the core refused. */
    Responder telling(Responder responder) {
        return context -> {
            try {
                responder.answer(context);
            } catch (RefusedException refused) {
                Integer status = STATUS.get(refused.reason());
                if (status == null) {
                    throw refused;
                }
                views.turnDown(context, views.frame(context, "Not done"), status, sentence(refused.detail()));
            }
        };
    }

    /** A new secret for the forms of this browser. */
    void renew(Context context) {
        forms.renew(context);
    }

    /** What somebody proves again before something weighty. */
    static Proof proof(Form form) {
        return new Proof(form.value("current").orElse(""), form.value("code").orElse(""));
    }

    /**
     * What is wrong with a form that is shown again, by the name of the field.
     *
     * @throws RefusedException when it was refused for another reason
     */
    static Map<String, String> faultsOf(Context context, RefusedException refused) {
        if (refused.reason() != Reason.MALFORMED) {
            throw refused;
        }
        context.status(422);
        return byField(refused);
    }

    /** What is wrong, by the name of the field; what has none is meant for the text of keys. */
    static Map<String, String> byField(RefusedException refused) {
        Map<String, String> faults = new HashMap<>();
        refused.faults()
                .forEach(fault -> faults.merge(
                        fault.pointer().matches("/[A-Za-z]+") ? fault.pointer().substring(1) : "material",
                        sentence(fault.detail()),
                        (first, second) -> first + " " + second));
        return faults;
    }

    /** A detail as a sentence of its own. */
    static String sentence(String detail) {
        return detail.substring(0, 1).toUpperCase(Locale.ROOT) + detail.substring(1) + ".";
    }
}
