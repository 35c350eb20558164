package io.mivo.adapter.http.token;

/** Requests octet by octet. */
final class Octets {
    static final String FORM = "Content-Type: application/x-www-form-urlencoded\r\n";

    private Octets() {}

    static String request(String line, String headers, String body) {
        return line + " HTTP/1.1\r\nHost: mivo.example\r\nConnection: close\r\n" + headers + "Content-Length: "
                + body.length() + "\r\n\r\n" + body;
    }

    /** A form for the token endpoint. */
    static String post(String body) {
        return request("POST /api/token", FORM, body);
    }

    /** A form for the token endpoint with further headers. */
    static String post(String headers, String body) {
        return request("POST /api/token", FORM + headers, body);
    }

    /** With these headers alone, which must say how long it is. */
    static String bare(String headers, String body) {
        return "POST /api/token HTTP/1.1\r\nConnection: close\r\n" + headers + "\r\n" + body;
    }

    static String chunked(String body) {
        return Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
    }
}
