package io.mivo.app;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.util.List;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.ClientCredentialsOAuth2AuthorizedClientProvider;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.endpoint.NimbusJwtClientAuthenticationParametersConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientClientCredentialsTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.client.web.client.RequestAttributeClientRegistrationIdResolver;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;

/** The OAuth 2.0 client of Spring Security as its documentation shows it; only the audience is set. */
final class SpringClient {
    private SpringClient() {}

    static String list(String url, String client, KeyPair key) {
        ClientRegistration registration = ClientRegistration.withRegistrationId("mivo")
                .clientId(client)
                .clientAuthenticationMethod(ClientAuthenticationMethod.PRIVATE_KEY_JWT)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenUri(url + "/api/token")
                .build();
        RestClient rest = RestClient.builder()
                .baseUrl(url)
                .requestInterceptor(new OAuth2ClientHttpRequestInterceptor(manager(registration, url, key)))
                .build();
        return rest.get()
                .uri("/api/MivoAPI/v1/ListActiveSensors")
                .attributes(RequestAttributeClientRegistrationIdResolver.clientRegistrationId("mivo"))
                .retrieve()
                .body(String.class);
    }

    private static AuthorizedClientServiceOAuth2AuthorizedClientManager manager(
            ClientRegistration registration, String issuer, KeyPair key) {
        var tokens = new RestClientClientCredentialsTokenResponseClient();
        tokens.addParametersConverter(proving(issuer, key));
        var provider = new ClientCredentialsOAuth2AuthorizedClientProvider();
        provider.setAccessTokenResponseClient(tokens);
        var registrations = new InMemoryClientRegistrationRepository(registration);
        var manager = new AuthorizedClientServiceOAuth2AuthorizedClientManager(
                registrations, new InMemoryOAuth2AuthorizedClientService(registrations));
        manager.setAuthorizedClientProvider(provider);
        return manager;
    }

    private static NimbusJwtClientAuthenticationParametersConverter<OAuth2ClientCredentialsGrantRequest> proving(
            String issuer, KeyPair key) {
        JWK jwk = new ECKey.Builder(Curve.P_256, (ECPublicKey) key.getPublic())
                .privateKey(key.getPrivate())
                .build();
        var converter =
                new NimbusJwtClientAuthenticationParametersConverter<OAuth2ClientCredentialsGrantRequest>(any -> jwk);
        converter.setJwtClientAssertionCustomizer(
                assertion -> assertion.getClaims().audience(List.of(issuer)));
        return converter;
    }
}
