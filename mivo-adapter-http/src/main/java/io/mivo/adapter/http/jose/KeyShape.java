package io.mivo.adapter.http.jose;

import com.nimbusds.jose.jwk.Curve;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.EdECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Map;

/** The kinds of keys that may sign for somebody here. */
enum KeyShape {
    P_256,
    P_384,
    P_521,
    ED25519,
    RSA;

    private static final Map<Curve, KeyShape> CURVES =
            Map.of(Curve.P_256, P_256, Curve.P_384, P_384, Curve.P_521, P_521, Curve.Ed25519, ED25519);
    private static final int WEAKEST_RSA = 2048;
    private static final int LONGEST_RSA = 8192;

    /** The kind of a key that is strong enough. */
    static KeyShape of(PublicKey key) throws UnfitException {
        if (key instanceof RSAPublicKey rsa) {
            requireStrength(rsa);
            return RSA;
        }
        KeyShape shape = CURVES.get(curve(key));
        if (shape == null) {
            throw new UnfitException("is on a curve other than P-256, P-384, P-521 and Ed25519");
        }
        return shape;
    }

    private static Curve curve(PublicKey key) throws UnfitException {
        if (key instanceof ECPublicKey ec) {
            return curve(ec);
        }
        if (key instanceof EdECPublicKey edwards
                && "Ed25519".equals(edwards.getParams().getName())) {
            return Curve.Ed25519;
        }
        throw new UnfitException("is neither an RSA key nor one on P-256, P-384, P-521 or Ed25519");
    }

    private static Curve curve(ECPublicKey key) throws UnfitException {
        return Arrays.asList(Curve.P_256, Curve.P_384, Curve.P_521).stream()
                .filter(each -> each.equals(Curve.forECParameterSpec(key.getParams())))
                .findFirst()
                .orElseThrow(() -> new UnfitException("is on a curve other than P-256, P-384, P-521 and Ed25519"));
    }

    private static void requireStrength(RSAPublicKey key) throws UnfitException {
        int bits = key.getModulus().bitLength();
        if (bits < WEAKEST_RSA || bits > LONGEST_RSA) {
            throw new UnfitException("is an RSA key of " + bits + " bits: 2048 to 8192 are needed");
        }
        boolean odd = key.getPublicExponent().testBit(0);
        if (!odd || key.getPublicExponent().bitLength() < 2) {
            throw new UnfitException("is an RSA key whose exponent is even or less than 3");
        }
    }
}
