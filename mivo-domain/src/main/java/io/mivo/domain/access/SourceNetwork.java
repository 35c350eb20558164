package io.mivo.domain.access;

import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What counts as one source of requests: an IPv4 address, or the first 64 bits of an IPv6 address, since whoever has one
 * such address has the whole network (RFC 6177).
 *
 * @param text as {@code 192.0.2.7} or {@code 2001:db8:0:1::/64}; what is no address stays as it is
 */
public record SourceNetwork(String text) {
    private static final int GROUPS = 8;
    private static final int GROUPS_OF_NETWORK = 4;
    private static final Pattern IPV4_IN_IPV6 =
            Pattern.compile("::ffff:(\\d+\\.\\d+\\.\\d+\\.\\d+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]{0,4}(:[0-9A-Fa-f]{0,4}){2,7}");

    /** The network of an address, written long or short, with or without brackets and zone. */
    public static SourceNetwork of(String address) {
        String bare = address.replaceFirst("^\\[(.*)]$", "$1").replaceFirst("%.*$", "");
        Matcher mapped = IPV4_IN_IPV6.matcher(bare);
        if (mapped.matches()) {
            return new SourceNetwork(mapped.group(1));
        }
        return new SourceNetwork(IPV6.matcher(bare).matches() ? network(bare) : address);
    }

    private static String network(String address) {
        int gap = address.indexOf("::");
        List<String> before = groups(gap < 0 ? address : address.substring(0, gap));
        List<String> after = groups(gap < 0 ? "" : address.substring(gap));
        int missing = Math.max(0, GROUPS - before.size() - after.size());
        return Stream.of(before, Collections.nCopies(missing, "0"), after)
                .flatMap(List::stream)
                .limit(GROUPS_OF_NETWORK)
                .collect(Collectors.joining(":", "", "::/64"));
    }

    /** Without leading zeros. */
    private static List<String> groups(String part) {
        return Stream.of(part.split(":", -1))
                .filter(group -> !group.isEmpty())
                .map(group -> Integer.toHexString(Integer.parseInt(group, 16)))
                .toList();
    }
}
