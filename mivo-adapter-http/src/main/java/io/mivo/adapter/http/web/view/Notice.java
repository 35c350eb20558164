package io.mivo.adapter.http.web.view;

/**
 * Something a page has to say to its reader first.
 *
 * @param text a sentence
 * @param fault whether something went wrong
 */
public record Notice(String text, boolean fault) {
    /** Something went as it should. */
    public static Notice good(String text) {
        return new Notice(text, false);
    }

    /** Something went wrong. */
    public static Notice fault(String text) {
        return new Notice(text, true);
    }
}
