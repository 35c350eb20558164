package io.mivo.adapter.http.web;

import io.javalin.http.Context;
import io.mivo.adapter.http.problem.ProblemCode;
import io.mivo.adapter.http.problem.ProblemException;
import io.mivo.adapter.http.route.Body;
import io.mivo.adapter.http.route.Form;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Takes in forms that our own pages sent, and no others: the browser must say that they come from here, and they must bring
 * the token that was given to this browser. Safe for use by many threads.
 */
final class Forms {
    /** The field of the token. */
    static final String TOKEN = "formToken";

    private static final String COOKIE = "mivo_form";
    private static final String RENEWED = "mivo.form";
    private static final int MOST_BYTES = 32 * 1024;
    private static final int MOST_PARAMETERS = 50;
    private static final int MOST_BYTES_OF_PERSON = 512 * 1024;
    private static final int MOST_PARAMETERS_OF_PERSON = 5_000;
    private static final int SHORTEST_SECRET = 40;

    private final Cookies cookies;

    Forms(Cookies cookies) {
        this.cookies = cookies;
    }

    /** The token for the forms of a page; a browser that has no secret for it yet gets one. */
    String token(Context context) {
        Optional<String> known =
                Optional.<String>ofNullable(context.attribute(RENEWED)).or(() -> secret(context));
        String secret = known.orElseGet(Tokens::secret);
        if (known.isEmpty()) {
            cookies.keep(context, COOKIE, secret);
        }
        return Tokens.of(secret);
    }

    /** A new secret for the browser, because another person uses it from now on. */
    void renew(Context context) {
        String secret = Tokens.secret();
        cookies.keep(context, COOKIE, secret);
        // a page in the same answer is made for it already
        context.attribute(RENEWED, secret);
    }

    /**
     * Reads a form; its token is not judged yet.
     *
     * @throws ProblemException when it is no form, is too large, or another site sent it; nothing was done
     */
    Form read(Context context) throws IOException {
        return read(context, MOST_BYTES, MOST_PARAMETERS);
    }

    /** The same for somebody who has logged in, and may tick every sensor of a large site. */
    Form readOfPerson(Context context) throws IOException {
        return read(context, MOST_BYTES_OF_PERSON, MOST_PARAMETERS_OF_PERSON);
    }

    private static Form read(Context context, int mostBytes, int mostParameters) throws IOException {
        requireOwnPage(context);
        if (!Body.is(context, Form.MEDIA_TYPE)) {
            throw new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "This path takes forms.");
        }
        try {
            String text = new String(Body.read(context, mostBytes), StandardCharsets.US_ASCII);
            return Form.parse(text, mostParameters);
        } catch (IllegalArgumentException fault) {
            throw new ProblemException(ProblemCode.MALFORMED, "The form cannot be read: " + fault.getMessage() + ".");
        }
    }

    /** Whether a form brought the token of this browser. */
    boolean isOurs(Context context, Form form) {
        String brought = form.value(TOKEN).orElse("");
        return secret(context)
                .filter(each -> Tokens.same(Tokens.of(each), brought))
                .isPresent();
    }

    private Optional<String> secret(Context context) {
        return cookies.value(context, COOKIE).filter(each -> each.length() >= SHORTEST_SECRET);
    }

    private static void requireOwnPage(Context context) {
        if (!comesFromHere(context)) {
            throw new ProblemException(ProblemCode.NOT_PERMITTED, "This form was not sent from a page of MIVO.");
        }
    }

    /** Browsers say where a form comes from: by Sec-Fetch-Site, or on plain HTTP by Origin. */
    private static boolean comesFromHere(Context context) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        return Optional.ofNullable(context.header("Origin"))
                .flatMap(Forms::authority)
                .filter(each -> each.equalsIgnoreCase(context.header("Host")))
                .isPresent();
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(
                    URI.create(origin.toLowerCase(Locale.ROOT)).getAuthority());
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }
}
