package io.mivo.adapter.http.token;

import static io.mivo.adapter.http.token.AssertionWorkshop.HEADER;
import static io.mivo.adapter.http.token.AssertionWorkshop.claims;
import static io.mivo.adapter.http.token.AssertionWorkshop.json;
import static io.mivo.adapter.http.token.AssertionWorkshop.seconds;

import io.mivo.adapter.http.jose.TestSigner;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Assertions that prove nothing. */
final class HostileAssertions {
    /** The order of the group of P-256, FIPS 186-4, D.1.2.3. */
    private static final BigInteger ORDER =
            new BigInteger("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", 16);

    private final AssertionWorkshop workshop;
    private final List<String> assertions = new ArrayList<>();

    HostileAssertions(AssertionWorkshop workshop) {
        this.workshop = workshop;
    }

    List<String> all() {
        headers();
        claimsOfIdentity();
        times();
        identifiers();
        payloads();
        shapes();
        signatures();
        keys();
        return assertions;
    }

    private void headers() {
        String alg = "{\"alg\":\"ES256\"";
        List<String> headers = new ArrayList<>(List.of("null", "[]", "1", "\"ES256\"", "{}", "", "{\"alg\":null}"));
        for (String word : List.of(
                "none",
                "None",
                "NONE",
                "nOnE",
                "",
                "HS256",
                "HS384",
                "HS512",
                "RS1",
                "RS256",
                "RS512",
                "PS256",
                "ES384",
                "ES512",
                "ES256K",
                "es256",
                "ES256 ",
                "EdDSA",
                "Ed25519",
                "Ed448",
                "dir",
                "RSA-OAEP",
                "ESP256")) {
            headers.add("{\"alg\":\"" + word + "\"}");
        }
        for (String member : List.of(
                "\"alg\":\"ES256\"",
                "\"kid\":1",
                "\"kid\":null",
                "\"kid\":[\"k1\"]",
                "\"kid\":\"\"",
                "\"kid\":\"k2\"",
                "\"kid\":\"K1\"",
                "\"kid\":\"../../../dev/null\"",
                "\"kid\":\"' or '1'='1\"",
                "\"kid\":\"k1\\u0000\"",
                "\"crit\":[]",
                "\"crit\":[\"exp\"]",
                "\"crit\":[\"b64\"],\"b64\":false",
                "\"b64\":false",
                "\"b64\":true",
                "\"zip\":\"DEF\"",
                "\"enc\":\"A256GCM\"",
                "\"cty\":\"JWT\"",
                "\"jku\":\"https://evil.example/jwks\"",
                "\"jku\":\"file:///etc/passwd\"",
                "\"x5u\":\"https://evil.example/cert\"",
                "\"x5c\":[\"AAAA\"]",
                "\"x5t\":\"AAAA\"",
                "\"x5t#S256\":\"AAAA\"",
                "\"jwk\":{}",
                "\"typ\":\"at+jwt\"",
                "\"typ\":\"application/at+jwt\"",
                "\"typ\":\"dpop+jwt\"",
                "\"typ\":\"oauth-authz-req+jwt\"",
                "\"typ\":\"JOSE\"",
                "\"typ\":\"\"",
                "\"typ\":null",
                "\"typ\":[\"JWT\"]")) {
            headers.add(alg + "," + member + "}");
        }
        headers.forEach(header -> assertions.add(workshop.headed(header)));
    }

    private void claimsOfIdentity() {
        for (String wrong :
                List.of("", "null", "1", "\"\"", "\"Billing\"", "\"billing \"", "[\"billing\"]", "\"other\"", "{}")) {
            assertions.add(workshop.with("iss", wrong));
            assertions.add(workshop.with("sub", wrong));
        }
        for (String wrong : List.of(
                "",
                "null",
                "1",
                "\"\"",
                "[]",
                "\"https://mivo.example/\"",
                "\"https://mivo.example/api/token\"",
                "\"https://mivo.example/api/token/\"",
                "\"HTTPS://mivo.example\"",
                "\"https://MIVO.example\"",
                "\"https://mivo.example:443\"",
                "\"http://mivo.example\"",
                "\"https://mivo.example.evil.example\"",
                "\"https://mivo.example \"",
                "\"https://mivo.example\\u0000\"",
                "\"https://other.example\"",
                "[\"https://mivo.example\",\"https://other.example\"]",
                "[\"https://other.example\",\"https://mivo.example\"]",
                "[\"https://mivo.example\",\"https://mivo.example\"]",
                "[[\"https://mivo.example\"]]",
                "{\"aud\":\"https://mivo.example\"}")) {
            assertions.add(workshop.with("aud", wrong));
        }
    }

    private void times() {
        for (String wrong : List.of(
                "",
                "null",
                "true",
                "\"" + seconds(60) + "\"",
                "[" + seconds(60) + "]",
                "0",
                "-1",
                "1e300",
                "1e999999999",
                "1e-999999999",
                "9".repeat(20_000 / 4),
                String.valueOf(seconds(-60)),
                String.valueOf(seconds(3_700)),
                seconds(60) + "000",
                String.valueOf(Long.MAX_VALUE))) {
            assertions.add(workshop.with("exp", wrong));
        }
        for (String wrong : List.of(
                "null",
                "\"now\"",
                "true",
                String.valueOf(seconds(120)),
                String.valueOf(seconds(-3_700)),
                "-1",
                "1e300")) {
            assertions.add(workshop.with("iat", wrong));
        }
        for (String wrong : List.of("null", "\"now\"", String.valueOf(seconds(120)), "1e300", "-5")) {
            assertions.add(workshop.with("nbf", wrong));
        }
    }

    private void identifiers() {
        for (String wrong : List.of(
                "",
                "null",
                "17",
                "\"\"",
                "[\"a\"]",
                "{}",
                "\"" + "j".repeat(257) + "\"",
                "\"a\\u0000b\"",
                "\"a\\nb\"",
                "\"\\ud800\"")) {
            assertions.add(workshop.with("jti", wrong));
        }
    }

    private void payloads() {
        String right = json(claims());
        for (String payload : List.of(
                "",
                "null",
                "[]",
                "{}",
                "\"x\"",
                right + " {}",
                right.replace("}", ",}"),
                right.replace("{", "{\"sub\":\"other\","),
                right.replace("}", ",\"exp\":" + seconds(60) + "}"),
                right.replace("}", ",\"deep\":" + "[".repeat(3_000) + "]".repeat(3_000) + "}"),
                right.replace("\"", "'"),
                right.replace("}", ",\"n\":NaN}"),
                "\ufeff" + right,
                right.replace("}", "/* */}"))) {
            assertions.add(workshop.withPayload(payload));
        }
    }

    private void shapes() {
        String right = workshop.right();
        String[] parts = right.split("\\.");
        assertions.addAll(List.of(
                ".",
                "..",
                "...",
                "a.b.c",
                right + ".",
                "." + right,
                right + "." + parts[2],
                parts[0] + "." + parts[1],
                parts[0] + "." + parts[1] + ".",
                parts[0] + ".." + parts[2],
                parts[0] + "." + parts[1] + "." + parts[2] + ".a.b",
                right + "\n",
                right + "=",
                right + "==",
                " " + right,
                right.replace('.', ':'),
                parts[0] + "." + parts[1] + "\u00e5." + parts[2],
                parts[0] + "." + parts[1] + "." + parts[2] + "A",
                "{\"payload\":\"" + parts[1] + "\",\"protected\":\"" + parts[0] + "\",\"signature\":\"" + parts[2]
                        + "\"}",
                right + "," + workshop.right()));
    }

    private void signatures() {
        String right = workshop.right();
        String signed = right.substring(0, right.lastIndexOf('.') + 1);
        byte[] signature = Base64.getUrlDecoder().decode(right.substring(signed.length()));
        byte[] zeroS = Arrays.copyOf(Arrays.copyOf(signature, 32), 64);
        byte[] flipped = signature.clone();
        flipped[63] ^= 1;
        List.of(new byte[64], zeroS, order(), flipped, Arrays.copyOf(signature, 63), Arrays.copyOf(signature, 65))
                .forEach(each -> assertions.add(signed + TestSigner.base64(each)));
        assertions.add(signed + TestSigner.base64(der(signature)));
        String other = TestSigner.base64(json(claims()).getBytes(StandardCharsets.UTF_8));
        assertions.add(right.split("\\.")[0] + "." + other + "." + right.split("\\.")[2]);
    }

    private static byte[] order() {
        byte[] order = ORDER.toByteArray();
        byte[] both = new byte[64];
        System.arraycopy(order, 1, both, 0, 32);
        System.arraycopy(order, 1, both, 32, 32);
        return both;
    }

    /** The same signature as TLS and X.509 write it. */
    private static byte[] der(byte[] p1363) {
        byte[] r = new BigInteger(1, Arrays.copyOf(p1363, 32)).toByteArray();
        byte[] s = new BigInteger(1, Arrays.copyOfRange(p1363, 32, 64)).toByteArray();
        byte[] der = new byte[6 + r.length + s.length];
        der[0] = 0x30;
        der[1] = (byte) (4 + r.length + s.length);
        der[2] = 2;
        der[3] = (byte) r.length;
        System.arraycopy(r, 0, der, 4, r.length);
        der[4 + r.length] = 2;
        der[5 + r.length] = (byte) s.length;
        System.arraycopy(s, 0, der, 6 + r.length, s.length);
        return der;
    }

    private void keys() {
        TestSigner stranger = TestSigner.p256();
        assertions.add(new AssertionWorkshop(stranger).right());
        assertions.add(new AssertionWorkshop(TestSigner.ed25519()).headed("{\"alg\":\"EdDSA\"}"));
        assertions.add(new AssertionWorkshop(TestSigner.rs256(2048)).headed("{\"alg\":\"RS256\"}"));
        assertions.add(stranger.sign("{\"alg\":\"ES256\",\"jwk\":" + stranger.jwk() + "}", json(claims())));
        for (String client : List.of("disabled", "nobody", "keyless")) {
            assertions.add(workshop.withPayload(json(claims()).replace("billing", client)));
            assertions.add(stranger.sign(HEADER, json(claims()).replace("billing", client)));
        }
    }
}
