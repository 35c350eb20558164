package io.mivo.adapter.http.tls;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

/** Makes certificates that vouch for themselves (X.509 version 3, RFC 5280, P-256), for a server that was given none. */
public final class SelfSignedCertificate {
    /** How long one is valid; browsers take no longer ones. */
    public static final Duration LIFE = Duration.ofDays(397);

    private static final Duration SLACK = Duration.ofHours(1);
    private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int SERIAL_BITS = 127;
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;
    private static final int LONGEST_NAME = 64;

    private SelfSignedCertificate() {}

    /**
     * A certificate and its key as PEM.
     *
     * @param key PKCS#8; a secret
     */
    public record Made(String certificate, String key) {
        /** Keeps the secret out of logs. */
        @Override
        public String toString() {
            return "Made[" + certificate + "]";
        }
    }

    /**
     * A new one.
     *
     * @param hosts names and addresses that it is for, the first of them its own; at least one
     */
    public static Made make(List<String> hosts, Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            byte[] content = content(pair, hosts, now);
            byte[] certificate = Der.sequence(content, algorithm(), Der.bits(0, signature(pair, content)));
            return new Made(
                    PemText.of("CERTIFICATE", certificate),
                    PemText.of("PRIVATE KEY", pair.getPrivate().getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("this JDK lacks P-256", impossible);
        }
    }

    private static byte[] signature(KeyPair pair, byte[] content) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withECDSA");
        signature.initSign(pair.getPrivate());
        signature.update(content);
        return signature.sign();
    }

    private static byte[] content(KeyPair pair, List<String> hosts, Instant now) {
        byte[] name = name(hosts.get(0));
        Instant begin = now.minus(SLACK);
        return Der.sequence(
                Der.tagged(0, Der.integer(BigInteger.TWO)),
                Der.integer(new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE)),
                algorithm(),
                name,
                Der.sequence(Der.time(begin), Der.time(begin.plus(LIFE))),
                name,
                pair.getPublic().getEncoded(),
                Der.tagged(3, extensions(hosts)));
    }

    /** ecdsa-with-SHA256. */
    private static byte[] algorithm() {
        return Der.sequence(Der.oid("1.2.840.10045.4.3.2"));
    }

    private static byte[] name(String host) {
        byte[] common = Der.text(host.substring(0, Math.min(host.length(), LONGEST_NAME)));
        return Der.sequence(Der.set(Der.sequence(Der.oid("2.5.4.3"), common)));
    }

    /** No authority; for signatures of a TLS server; and the names. */
    private static byte[] extensions(List<String> hosts) {
        return Der.sequence(
                Der.sequence(Der.oid("2.5.29.19"), Der.truth(), Der.octets(Der.sequence())),
                Der.sequence(Der.oid("2.5.29.15"), Der.truth(), Der.octets(Der.bits(7, (byte) 0x80))),
                Der.sequence(Der.oid("2.5.29.37"), Der.octets(Der.sequence(Der.oid("1.3.6.1.5.5.7.3.1")))),
                Der.sequence(Der.oid("2.5.29.17"), Der.octets(names(hosts))));
    }

    private static byte[] names(List<String> hosts) {
        return Der.sequence(
                hosts.stream().map(SelfSignedCertificate::generalName).toArray(byte[][]::new));
    }

    private static byte[] generalName(String host) {
        return ADDRESS.matcher(host).matches()
                ? Der.plain(IP_ADDRESS, address(host))
                : Der.plain(DNS_NAME, host.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] address(String host) {
        try {
            return InetAddress.getByName(host).getAddress();
        } catch (UnknownHostException none) {
            throw new IllegalArgumentException("'" + host + "' is no address", none);
        }
    }
}
