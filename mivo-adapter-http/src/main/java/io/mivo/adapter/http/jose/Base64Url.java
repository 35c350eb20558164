package io.mivo.adapter.http.jose;

import java.util.Base64;

/** Base64url without padding, in its one canonical form (RFC 7515, section 2). */
final class Base64Url {
    private Base64Url() {}

    static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The bytes; refuses padding, white space, other alphabets and stray bits in the last character. */
    static byte[] decode(String text) throws UnfitException {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (encode(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException other) {
            throw new UnfitException("is not base64url", other);
        }
        throw new UnfitException("is not canonical base64url without padding");
    }
}
