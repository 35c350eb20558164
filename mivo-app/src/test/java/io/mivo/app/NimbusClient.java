package io.mivo.app;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import java.net.URI;
import java.security.KeyPair;

/** The OAuth 2.0 SDK of Nimbus as its documentation shows it; only the audience is set. */
final class NimbusClient {
    private NimbusClient() {}

    static String list(String url, String client, KeyPair key) throws Exception {
        AuthorizationServerMetadata server = AuthorizationServerMetadata.resolve(new Issuer(url));
        PrivateKeyJWT proof = new PrivateKeyJWT(
                new ClientID(client), URI.create(url), JWSAlgorithm.ES256, key.getPrivate(), null, null);
        TokenRequest asking =
                new TokenRequest.Builder(server.getTokenEndpointURI(), proof, new ClientCredentialsGrant()).build();
        AccessTokenResponse given =
                TokenResponse.parse(asking.toHTTPRequest().send()).toSuccessResponse();

        HTTPRequest listing =
                new HTTPRequest(HTTPRequest.Method.GET, URI.create(url + "/api/MivoAPI/v1/ListActiveSensors"));
        listing.setAuthorization(given.getTokens().getBearerAccessToken().toAuthorizationHeader());
        return listing.send().getBody();
    }
}
