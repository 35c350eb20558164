package io.mivo.app;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.oauth2.sdk.AccessTokenResponse;
import com.nimbusds.oauth2.sdk.ClientCredentialsGrant;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.as.AuthorizationServerMetadata;
import com.nimbusds.oauth2.sdk.auth.PrivateKeyJWT;
import com.nimbusds.oauth2.sdk.dpop.DPoPProofFactory;
import com.nimbusds.oauth2.sdk.dpop.DefaultDPoPProofFactory;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import java.net.URI;
import java.security.KeyPair;

/** The OAuth 2.0 SDK of Nimbus as its documentation shows it; only the audience is set. */
final class NimbusClient {
    private NimbusClient() {}

    static String list(String url, String client, KeyPair key) throws Exception {
        AccessTokenResponse given = given(asking(url, client, key).toHTTPRequest());
        HTTPRequest listing = listing(url);
        listing.setAuthorization(given.getTokens().getBearerAccessToken().toAuthorizationHeader());
        return listing.send().getBody();
    }

    /** The same with a token that is bound to a key of its own (RFC 9449). */
    static String listPossessing(String url, String client, KeyPair key) throws Exception {
        DPoPProofFactory proofs =
                new DefaultDPoPProofFactory(new ECKeyGenerator(Curve.P_256).generate(), JWSAlgorithm.ES256);
        HTTPRequest asking = asking(url, client, key).toHTTPRequest();
        asking.setDPoP(proofs.createDPoPJWT("POST", asking.getURI()));
        DPoPAccessToken token = given(asking).getTokens().getDPoPAccessToken();

        HTTPRequest listing = listing(url);
        listing.setAuthorization(token.toAuthorizationHeader());
        listing.setDPoP(proofs.createDPoPJWT("GET", listing.getURI(), token));
        return listing.send().getBody();
    }

    private static TokenRequest asking(String url, String client, KeyPair key) throws Exception {
        AuthorizationServerMetadata server = AuthorizationServerMetadata.resolve(new Issuer(url));
        PrivateKeyJWT proof = new PrivateKeyJWT(
                new ClientID(client), URI.create(url), JWSAlgorithm.ES256, key.getPrivate(), null, null);
        return new TokenRequest.Builder(server.getTokenEndpointURI(), proof, new ClientCredentialsGrant()).build();
    }

    private static AccessTokenResponse given(HTTPRequest asking) throws Exception {
        return TokenResponse.parse(asking.send()).toSuccessResponse();
    }

    private static HTTPRequest listing(String url) {
        return new HTTPRequest(HTTPRequest.Method.GET, URI.create(url + "/api/MivoAPI/v1/ListActiveSensors"));
    }
}
