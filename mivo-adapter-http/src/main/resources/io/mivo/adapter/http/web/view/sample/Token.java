// needs: Java 17 or later; key.pem as in the sample for openssl; run with: java Token.java
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

class Token {
    static final String URL = "@URL@", CLIENT = "@CLIENT@";

    public static void main(String[] args) throws Exception {
        String pem = Files.readString(Path.of("key.pem")).replaceAll("-----[A-Z ]+-----", "");
        var key = KeyFactory.getInstance("Ed25519")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem)));
        long now = Instant.now().getEpochSecond();
        String claims = String.format(
                "{\"iss\":\"%s\",\"sub\":\"%s\",\"aud\":\"%s\",\"jti\":\"%s\",\"iat\":%d,\"exp\":%d}",
                CLIENT, CLIENT, URL, UUID.randomUUID(), now, now + 60);
        String signed = base64url("{\"alg\":\"EdDSA\",\"typ\":\"JWT\"}".getBytes()) + "." + base64url(claims.getBytes());
        Signature signature = Signature.getInstance("Ed25519");
        signature.initSign(key);
        signature.update(signed.getBytes());
        String form = "grant_type=client_credentials&client_assertion_type="
                + URLEncoder.encode("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", StandardCharsets.UTF_8)
                + "&client_assertion=" + signed + "." + base64url(signature.sign());
        HttpClient http = HttpClient.newHttpClient();
        String answer = http.send(
                        HttpRequest.newBuilder(URI.create(URL + "/api/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        String token = answer.replaceAll(".*\"access_token\":\"([^\"]+)\".*", "$1");
        System.out.println(http.send(
                        HttpRequest.newBuilder(URI.create(URL + "/api/MivoAPI/v1/ListActiveSensors"))
                                .header("Authorization", "Bearer " + token)
                                .build(),
                        BodyHandlers.ofString())
                .body());
    }

    static String base64url(byte[] data) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(data);
    }
}
