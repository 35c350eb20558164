package io.mivo.adapter.http.jose;

import java.util.regex.Pattern;

/** What strangers wrote, made fit for a log line and for an error_description (RFC 6749, section 5.2). */
final class Printable {
    private static final Pattern OTHER = Pattern.compile("[^\\x20-\\x21\\x23-\\x5b\\x5d-\\x7e]");
    private static final int LONGEST = 200;

    private Printable() {}

    /** At most 200 characters, with a question mark for each that is not printable ASCII, a quote or a backslash. */
    static String text(String any) {
        String cut = any.length() > LONGEST ? any.substring(0, LONGEST) + "..." : any;
        return OTHER.matcher(cut).replaceAll("?");
    }
}
