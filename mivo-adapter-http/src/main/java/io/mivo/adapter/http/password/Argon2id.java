package io.mivo.adapter.http.password;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.mivo.application.port.driven.PasswordHashing;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Argon2id (RFC 9106) with 12 MiB, three passes and one lane: one of the choices of OWASP ASVS 5.0, appendix C, and the one
 * that needs least memory. However many ask at once, it works for all of them at once.
 */
final class Argon2id implements PasswordHashing {
    /** The most that a hash may ask for. */
    static final int MOST_MEMORY_KIB = 65_536;

    private static final int MEMORY_KIB = 12_288;
    private static final int PASSES = 3;
    private static final int LANES = 1;
    private static final int OUTPUT_BYTES = 32;
    private static final int SALT_BYTES = 16;

    /** Memory in KiB, passes, salt and output; one lane, because more would start threads. */
    private static final Pattern PHC = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=(\\d{1,5}),t=(\\d),p=1\\$([A-Za-z0-9+/]{11,86})\\$([A-Za-z0-9+/]{22,86})");

    /** The least memory in KiB for so many passes, by ASVS 5.0, appendix C; more passes need no less than three do. */
    private static final Map<Integer, Integer> LEAST_MEMORY_KIB = Map.of(1, 47_104, 2, 19_456);

    private final SecureRandom random = new SecureRandom();

    @Override
    public String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return thenGivingMemoryBack(() -> ours().hash(utf8(password), salt).getResult());
    }

    @Override
    public boolean matches(String password, String hash) {
        Matcher phc = PHC.matcher(hash);
        return thenGivingMemoryBack(
                () -> (phc.matches() && isAffordable(phc)) ? check(password, phc) : neverMatches(password));
    }

    @Override
    public boolean isStrong(String hash) {
        Matcher phc = PHC.matcher(hash);
        return phc.matches()
                && Integer.parseInt(phc.group(1))
                        >= LEAST_MEMORY_KIB.getOrDefault(Integer.parseInt(phc.group(2)), MEMORY_KIB)
                && bytes(phc.group(3)) >= SALT_BYTES
                && bytes(phc.group(4)) >= OUTPUT_BYTES;
    }

    /** How many a text in base64 without padding stands for. */
    private static int bytes(String base64) {
        return base64.length() * 6 / Byte.SIZE;
    }

    /**
     * The memory of a hash is old by the time that it is done with. Collectors that would rather let the heap grow (that of
     * JDK 25 to its limit, within thirty hashes) are asked to look now; it takes some hundredths of a second.
     */
    private static <T> T thenGivingMemoryBack(Supplier<T> work) {
        try {
            return work.get();
        } finally {
            System.gc();
        }
    }

    private static boolean isAffordable(Matcher phc) {
        int memory = Integer.parseInt(phc.group(1));
        return memory >= Byte.SIZE && memory <= MOST_MEMORY_KIB && Integer.parseInt(phc.group(2)) >= 1;
    }

    private static boolean check(String password, Matcher phc) {
        try {
            return Argon2Function.getInstance(
                            Integer.parseInt(phc.group(1)),
                            Integer.parseInt(phc.group(2)),
                            LANES,
                            bytes(phc.group(4)),
                            Argon2.ID)
                    .check(utf8(password), utf8(phc.group()));
        } catch (IllegalArgumentException damaged) {
            return neverMatches(password);
        }
    }

    /** Takes as long as a real check. */
    private static boolean neverMatches(String password) {
        ours().hash(utf8(password), new byte[SALT_BYTES]);
        return false;
    }

    private static Argon2Function ours() {
        return Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, OUTPUT_BYTES, Argon2.ID);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
