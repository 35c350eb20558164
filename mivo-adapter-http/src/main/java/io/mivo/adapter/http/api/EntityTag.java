package io.mivo.adapter.http.api;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/**
 * Names the content of an answer (RFC 9110, section 8.8.3).
 *
 * @param text with its quotes
 */
record EntityTag(String text) {
    /** The tag of a content. */
    static EntityTag of(byte[] content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content);
            return new EntityTag("\"" + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + "\"");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Whether the value of an If-None-Match header names it. */
    boolean isNamedIn(String ifNoneMatch) {
        return Arrays.stream(ifNoneMatch.split(","))
                .map(String::strip)
                .map(each -> each.startsWith("W/") ? each.substring(2) : each)
                .anyMatch(each -> each.equals("*") || each.equals(text));
    }
}
