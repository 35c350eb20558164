package io.mivo.adapter.http.route;

/** The form of an access token in a header: {@code b64token} of RFC 6750, section 2.1. */
final class BearerToken {
    private static final boolean[] CHARACTERS = new boolean[128];

    static {
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~+/"
                .chars()
                .forEach(each -> CHARACTERS[each] = true);
    }

    private BearerToken() {}

    /** Whether a text has the form: at least one of its characters, then any number of equals signs. */
    static boolean isOne(String text) {
        int end = withoutPadding(text);
        for (int index = 0; index < end; index++) {
            char each = text.charAt(index);
            if (each >= CHARACTERS.length || !CHARACTERS[each]) {
                return false;
            }
        }
        return end > 0;
    }

    private static int withoutPadding(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '=') {
            end--;
        }
        return end;
    }
}
