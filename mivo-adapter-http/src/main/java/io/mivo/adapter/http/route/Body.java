package io.mivo.adapter.http.route;

import io.javalin.http.Context;
import io.mivo.adapter.http.problem.ProblemCode;
import io.mivo.adapter.http.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The body of a request, of bounded size. */
public final class Body {
    private Body() {}

    /**
     * Reads it.
     *
     * @param most bytes
     * @throws ProblemException TOO_LARGE when it is longer, MALFORMED when it breaks off
     */
    public static byte[] read(Context context, int most) {
        long announced = context.req().getContentLengthLong();
        if (announced > most) {
            throw tooLarge(most);
        }
        byte[] body = arrived(context, announced < 0 ? most + 1 : (int) announced);
        if (body.length > most) {
            throw tooLarge(most);
        }
        return body;
    }

    private static byte[] arrived(Context context, int most) {
        try (InputStream stream = context.req().getInputStream()) {
            return stream.readNBytes(most);
        } catch (IOException broken) {
            // the sender broke off, or framed it wrongly
            throw new ProblemException(ProblemCode.MALFORMED, "The body did not arrive as a whole.");
        }
    }

    /** Whether the body says to be of a media type in UTF-8, which is also what a type without a charset is. */
    public static boolean is(Context context, String mediaType) {
        List<String> types = Collections.list(context.req().getHeaders("Content-Type"));
        return types.size() == 1 && is(types.get(0), mediaType) && context.header("Content-Encoding") == null;
    }

    private static boolean is(String type, String mediaType) {
        String[] parts = type.toLowerCase(Locale.ROOT).split(";", -1);
        for (int index = 1; index < parts.length; index++) {
            if (isOtherCharset(parts[index].strip())) {
                return false;
            }
        }
        return parts[0].strip().equals(mediaType);
    }

    private static boolean isOtherCharset(String parameter) {
        return parameter.startsWith("charset") && !parameter.replace("\"", "").equals("charset=utf-8");
    }

    private static ProblemException tooLarge(int most) {
        return new ProblemException(ProblemCode.TOO_LARGE, "A request may hold " + most + " bytes.");
    }
}
