package io.mivo.adapter.http.route;

import io.javalin.http.Context;
import io.mivo.adapter.http.problem.ProblemCode;
import io.mivo.adapter.http.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/** The body of a request, of bounded size. */
public final class Body {
    private Body() {}

    /**
     * Reads it.
     *
     * @param most bytes
     * @throws ProblemException TOO_LARGE when it is longer
     */
    public static byte[] read(Context context, int most) throws IOException {
        if (context.req().getContentLengthLong() > most) {
            throw tooLarge(most);
        }
        InputStream stream = context.req().getInputStream();
        byte[] body = stream.readNBytes(most + 1);
        if (body.length > most) {
            throw tooLarge(most);
        }
        return body;
    }

    /** Whether the body says to be of a media type in UTF-8, which is also what a type without a charset is. */
    public static boolean is(Context context, String mediaType) {
        String[] parts = Optional.ofNullable(context.req().getContentType())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .split(";", -1);
        for (int index = 1; index < parts.length; index++) {
            if (isOtherCharset(parts[index].strip())) {
                return false;
            }
        }
        return parts[0].strip().equals(mediaType) && context.header("Content-Encoding") == null;
    }

    private static boolean isOtherCharset(String parameter) {
        return parameter.startsWith("charset=")
                && !parameter.substring("charset=".length()).replace("\"", "").equals("utf-8");
    }

    private static ProblemException tooLarge(int most) {
        return new ProblemException(ProblemCode.TOO_LARGE, "A request may hold " + most + " bytes.");
    }
}
