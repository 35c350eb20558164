package io.mivo.adapter.http.route;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a form or of a query, read strictly: nothing twice, no broken percent-encoding, UTF-8.
 *
 * @param parameters by name, decoded
 */
public record Form(Map<String, String> parameters) {
    /** The media type of forms. */
    public static final String MEDIA_TYPE = "application/x-www-form-urlencoded";

    private static final int MOST_PARAMETERS = 50;

    /** Copies in. */
    public Form {
        parameters = Map.copyOf(parameters);
    }

    /**
     * Reads a form.
     *
     * @throws IllegalArgumentException when it is not as it must be, saying why
     */
    public static Form parse(String text) {
        return parse(text, MOST_PARAMETERS);
    }

    /**
     * Reads a form that may be longer.
     *
     * @param most so many parameters at most
     * @throws IllegalArgumentException when it is not as it must be, saying why
     */
    public static Form parse(String text, int most) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : text.split("&", -1)) {
            if (!pair.isEmpty()) {
                add(pair, parameters);
                requireFew(parameters, most);
            }
        }
        return new Form(parameters);
    }

    /** A parameter; one without a value counts as not sent (RFC 6749, section 3.2). */
    public Optional<String> value(String name) {
        return Optional.ofNullable(parameters.get(name)).filter(each -> !each.isEmpty());
    }

    private static void add(String pair, Map<String, String> parameters) {
        int equals = pair.indexOf('=');
        String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
        String value = decoded(equals < 0 ? "" : pair.substring(equals + 1));
        if (parameters.put(name, value) != null) {
            throw new IllegalArgumentException("a parameter came twice");
        }
    }

    private static void requireFew(Map<String, String> parameters, int most) {
        if (parameters.size() > most) {
            throw new IllegalArgumentException("there are more than " + most + " parameters");
        }
    }

    private static String decoded(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        for (int index = 0; index < text.length(); index++) {
            char each = text.charAt(index);
            if (each == '%') {
                bytes.write(octet(text, index + 1));
                index += 2;
            } else {
                bytes.write(plain(each));
            }
        }
        return utf8(bytes.toByteArray());
    }

    private static int plain(char each) {
        if (each > 0x7e || each < 0x20) {
            throw new IllegalArgumentException("there is a character that must be percent-encoded");
        }
        return each == '+' ? ' ' : each;
    }

    private static int octet(String text, int from) {
        try {
            return HexFormat.fromHexDigits(text, from, from + 2);
        } catch (IllegalArgumentException | IndexOutOfBoundsException fault) {
            throw new IllegalArgumentException("the percent-encoding is broken", fault);
        }
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException fault) {
            throw new IllegalArgumentException("a parameter is not UTF-8", fault);
        }
    }
}
