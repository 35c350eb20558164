package io.mivo.adapter.http.web;

import java.util.regex.Pattern;

/**
 * A path of our own to which a person goes after logging in; anything that could lead elsewhere becomes the first page.
 *
 * @param text begins with exactly one slash
 */
record OwnPath(String text) {
    /** The sensors. */
    static final OwnPath HOME = new OwnPath("/");

    private static final Pattern FORM = Pattern.compile("/([A-Za-z0-9._~-]+(/[A-Za-z0-9._~:-]+)*)?");

    /** What a request asks for. */
    static OwnPath of(String wanted) {
        return FORM.matcher(wanted).matches() ? new OwnPath(wanted) : HOME;
    }
}
