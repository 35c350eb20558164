package io.mivo.adapter.http.token;

import static io.mivo.adapter.http.token.AssertionWorkshop.TYPE;
import static io.mivo.adapter.http.token.Octets.FORM;
import static io.mivo.adapter.http.token.Octets.bare;
import static io.mivo.adapter.http.token.Octets.post;
import static io.mivo.adapter.http.token.Octets.request;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Requests for tokens whose assertion is right and whose HTTP is not. */
final class HostileForms {
    private static final String GRANT = "grant_type=client_credentials";

    private final AssertionWorkshop workshop;
    private final List<String> requests = new ArrayList<>();

    HostileForms(AssertionWorkshop workshop) {
        this.workshop = workshop;
    }

    List<String> all() {
        methods();
        mediaTypes();
        parameters();
        encodings();
        framings();
        urls();
        methodsOfAuthentication();
        return requests;
    }

    private void methods() {
        for (String method : List.of("GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND", "post")) {
            requests.add(request(method + " /api/token", FORM, workshop.rightForm()));
        }
        requests.add(request("GET /api/token", FORM + "X-HTTP-Method-Override: POST\r\n", workshop.rightForm()));
        requests.add(request("CONNECT /api/token", FORM, workshop.rightForm()));
    }

    private void mediaTypes() {
        String form = "Content-Type: application/x-www-form-urlencoded";
        List<String> types = List.of(
                "",
                "Content-Type: \r\n",
                "Content-Type: text/plain\r\n",
                "Content-Type: application/json\r\n",
                "Content-Type: multipart/form-data; boundary=x\r\n",
                "Content-Type: */*\r\n",
                form + "x\r\n",
                form + ", application/json\r\n",
                form + "; charset=iso-8859-1\r\n",
                form + "; charset=utf-16\r\n",
                form + "; charset=utf-7\r\n",
                form + "; charset=utf-8; charset=utf-16\r\n",
                form + "; charset\r\n",
                form + "\r\nContent-Type: application/json\r\n",
                form + "\r\nContent-Encoding: gzip\r\n",
                form + "\r\nContent-Encoding: x\r\n");
        types.forEach(type -> requests.add(request("POST /api/token", type, workshop.rightForm())));
    }

    private void parameters() {
        String assertion = "&client_assertion=" + workshop.right();
        List<String> bodies = List.of(
                "",
                "&",
                "=",
                GRANT,
                GRANT + "&" + TYPE,
                GRANT + assertion,
                TYPE + assertion,
                GRANT + "&" + TYPE + "&client_assertion=",
                GRANT + "&client_assertion_type=" + assertion,
                "grant_type=&" + TYPE + assertion,
                "grant_type&" + TYPE + assertion,
                "GRANT_TYPE=client_credentials&" + TYPE + assertion,
                "grant_type%00=client_credentials&" + TYPE + assertion,
                GRANT + "&CLIENT_ASSERTION_TYPE=" + TYPE.substring(22) + assertion,
                GRANT + "&" + TYPE + assertion.replace("client_assertion", "client_assertion[]"),
                GRANT + ";" + TYPE + ";client_assertion=" + workshop.right());
        bodies.forEach(body -> requests.add(post(body)));
        List.of(
                        "password",
                        "authorization_code",
                        "refresh_token",
                        "implicit",
                        "Client_Credentials",
                        "client_credentials+",
                        "client_credentials%00",
                        "client_credentials%0a",
                        "urn:ietf:params:oauth:grant-type:jwt-bearer",
                        "urn:ietf:params:oauth:grant-type:token-exchange",
                        "urn:ietf:params:oauth:grant-type:device_code")
                .forEach(grant -> requests.add(post("grant_type=" + grant + "&" + TYPE + assertion)));
        List.of(
                        "urn:ietf:params:oauth:client-assertion-type:saml2-bearer",
                        "urn:ietf:params:oauth:client-assertion-type:jwt",
                        "URN:IETF:PARAMS:OAUTH:CLIENT-ASSERTION-TYPE:JWT-BEARER",
                        "urn:ietf:params:oauth:client-assertion-type:jwt-bearer+",
                        "jwt-bearer")
                .forEach(type -> requests.add(post(GRANT + "&client_assertion_type=" + type + assertion)));
        List.of("client_id=Billing", "client_id=billing+", "client_id=other", "client_id=billing%00", "client_id=%20")
                .forEach(wrong -> requests.add(post(workshop.rightForm() + "&" + wrong)));
        List.of("everything", "SENSORS:READ", "sensors:read%09sensors:write", "sensors:read%00", "*", "%0d%0aX:+1")
                .forEach(wrong -> requests.add(post(workshop.rightForm() + "&scope=" + wrong)));
        List.of("https://other.example", "https://mivo.example.evil", "%00")
                .forEach(wrong -> requests.add(post(workshop.rightForm() + "&resource=" + wrong)));
        twice();
    }

    private void twice() {
        requests.add(post(workshop.rightForm() + "&" + GRANT));
        requests.add(post(workshop.rightForm() + "&" + TYPE));
        requests.add(post(workshop.rightForm() + "&client_assertion=" + workshop.right()));
        requests.add(post(workshop.rightForm() + "&client_assertion="));
        requests.add(post(workshop.rightForm() + "&client%5Fassertion=" + workshop.right()));
        requests.add(post(workshop.rightForm() + "&client_id=billing&client_id=billing"));
        requests.add(post(workshop.rightForm() + "&scope=sensors:read&scope=sensors:read"));
        requests.add(post(workshop.rightForm() + "&unknown=1&unknown=2"));
        StringBuilder many = new StringBuilder(workshop.rightForm());
        IntStream.range(0, 60).forEach(index -> many.append("&p").append(index).append("=1"));
        requests.add(post(many.toString()));
    }

    private void encodings() {
        for (String broken : List.of(
                "%",
                "%2",
                "%zz",
                "%u0041",
                "%+1",
                "%-1",
                "%ff",
                "%c0%ae",
                "%ed%a0%80",
                "%f5%80%80%80",
                "\u00e5",
                "\0",
                "\n",
                "\r\n",
                "\t",
                "\u007f")) {
            requests.add(post(workshop.rightForm() + "&x=" + broken));
        }
        requests.add(post(GRANT + "&" + TYPE + "&client_assertion=+" + workshop.right()));
        requests.add(post(GRANT + "&" + TYPE + "&client_assertion=" + workshop.right() + "%0a"));
        requests.add(post(GRANT + "&" + TYPE + "&client_assertion=" + workshop.right() + "%3d%3d"));
        requests.add(post(
                GRANT + "&" + TYPE + "&client_assertion=" + workshop.right().replace(".", "%252e")));
        requests.add(post(GRANT + "&" + TYPE + "&client_assertion=" + workshop.right() + "+" + workshop.right()));
        requests.add(post("{\"grant_type\":\"client_credentials\",\"client_assertion\":\"" + workshop.right() + "\"}"));
        requests.add(post(workshop.rightForm() + "&x=" + "a".repeat(65_536)));
        requests.add(post(GRANT + "&" + TYPE + "&client_assertion=" + "a".repeat(17_000)));
    }

    private void framings() {
        String form = workshop.rightForm();
        String length = "Content-Length: " + form.length() + "\r\n";
        String host = "Host: mivo.example\r\n";
        List.of(
                        bare(FORM + length, form),
                        bare(host + "Host: other.example\r\n" + FORM + length, form),
                        bare("Host: mivo.example, evil\r\n" + FORM + "Content-Length: 5\r\n", form),
                        bare("Host: mivo example\r\n" + FORM + length, form),
                        bare(host + FORM + "Content-Length: -1\r\n", form),
                        bare(host + FORM + "Content-Length: 0x10\r\n", form),
                        bare(host + FORM + "Content-Length: 10\r\n", form),
                        bare(host + FORM + "Content-Length: 99999999999999999999\r\n", form),
                        bare(host + FORM + length + "Content-Length: 5\r\n", form),
                        bare(host + FORM + length + "Transfer-Encoding: chunked\r\n", Octets.chunked(form)),
                        bare(host + FORM + "Transfer-Encoding: gzip\r\n", form),
                        bare(host + FORM + "Transfer-Encoding: identity, chunked, chunked\r\n", Octets.chunked(form)),
                        bare(host + FORM + "Transfer-Encoding: chunked\r\n", "zz\r\n" + form),
                        bare(host + FORM + "Transfer-Encoding: chunked\r\n", "-1\r\n" + form),
                        bare(host + FORM + "Transfer-Encoding: chunked\r\n", "fffffffffffffffff\r\n" + form),
                        bare(host + FORM + "Transfer-Encoding: chunked\r\n", Octets.chunked("x".repeat(70_000))),
                        bare(host + "Content-Type : application/x-www-form-urlencoded\r\n" + length, form),
                        bare(host + FORM + length + "X: a\0b\r\n", form),
                        bare(host + FORM + length + " folded: x\r\n", form),
                        bare(host + FORM + length + "X: " + "a".repeat(20_000) + "\r\n", form),
                        bare(host + FORM + length + "X-Many: 1\r\n".repeat(2_000), form))
                .forEach(requests::add);
    }

    private void urls() {
        String form = workshop.rightForm();
        List.of(
                        "/api/token?" + form,
                        "/api/token?client_assertion=" + workshop.right(),
                        "/api/token?client%5Fassertion=x",
                        "/api/token?client_secret=x",
                        "/api/token?access_token=x",
                        "/api/token?a=%zz",
                        "/api/token?a=1&a=2",
                        "/api/token?" + "a".repeat(20_000),
                        "/api/token/",
                        "//api/token",
                        "/api//token",
                        "/api/./token/",
                        "/api/%2e/token",
                        "/api/x/%2e%2e/token",
                        "/api/token;x=1",
                        "/api;x/token",
                        "/api/token%00",
                        "/api/token%2f",
                        "/api%2ftoken",
                        "/api\\token",
                        "/api/Token",
                        "/API/token",
                        "/api/token.json",
                        "/api/%74oken")
                .forEach(url -> requests.add(request("POST " + url, FORM, workshop.rightForm())));
    }

    private void methodsOfAuthentication() {
        for (String header : List.of("Basic YmlsbGluZzpzZWNyZXQ=", "Bearer x.y.z", "Digest x", "")) {
            requests.add(post("Authorization: " + header + "\r\n", workshop.rightForm()));
            requests.add(post("Authorization: " + header + "\r\n", GRANT));
        }
        requests.add(post("Authorization: Basic a\r\nAuthorization: Basic b\r\n", GRANT));
        requests.add(post(workshop.rightForm() + "&client_secret=secret"));
        requests.add(post(GRANT + "&client_id=billing&client_secret=secret"));
        requests.add(post("Authorization: Basic a\r\n", GRANT + "&client_secret=secret"));
        requests.add(post(GRANT + "&client_id=billing"));
        for (String path : List.of("revoke", "introspect")) {
            requests.add(request("POST /api/" + path, FORM, "token=x"));
            requests.add(request("POST /api/" + path, FORM, workshop.rightForm()));
            requests.add(request("POST /api/" + path + "?token=x", FORM, workshop.rightForm() + "&token=x"));
            requests.add(request("GET /api/" + path, FORM, workshop.rightForm() + "&token=x"));
            requests.add(request("POST /api/" + path, FORM, workshop.rightForm() + "&token=x&token=y"));
            requests.add(request("POST /api/" + path, "", workshop.rightForm() + "&token=x"));
            requests.add(request("POST /api/" + path, FORM + "Authorization: Bearer x\r\n", "token=x"));
        }
    }
}
