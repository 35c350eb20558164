package io.mivo.adapter.http;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;

/**
 * Believes what proxies of ours say of a request: from whom it came ({@code X-Forwarded-For}) and whether it was encrypted
 * up to them ({@code X-Forwarded-Proto}). What anybody else says of it counts for nothing.
 */
final class TrustedProxies implements HttpConfiguration.Customizer {
    private final List<AddressRange> proxies;

    TrustedProxies(List<AddressRange> proxies) {
        this.proxies = List.copyOf(proxies);
    }

    @Override
    public Request customize(Request request, HttpFields.Mutable answer) {
        SocketAddress peer = request.getConnectionMetaData().getRemoteSocketAddress();
        if (peer instanceof InetSocketAddress socket && isTrusted(socket.getAddress())) {
            return new Forwarded(
                    request, new InetSocketAddress(sender(request, socket.getAddress()), socket.getPort()));
        }
        return request;
    }

    /** The last address that is not a proxy of ours; whoever stands before it may have made up the rest. */
    private InetAddress sender(Request request, InetAddress peer) {
        List<String> named = new ArrayList<>(request.getHeaders().getCSV("X-Forwarded-For", false));
        Collections.reverse(named);
        InetAddress sender = peer;
        for (String each : named) {
            Optional<InetAddress> address = AddressRange.address(withoutPort(each));
            if (address.isEmpty()) {
                return sender;
            }
            sender = address.get();
            if (!isTrusted(sender)) {
                return sender;
            }
        }
        return sender;
    }

    private static String withoutPort(String written) {
        return written.startsWith("[")
                ? written.substring(1).replaceFirst("\\].*", "")
                : written.replaceFirst("^([0-9.]+):[0-9]+$", "$1");
    }

    private boolean isTrusted(InetAddress address) {
        return proxies.stream().anyMatch(each -> each.holds(address));
    }

    private static final class Forwarded extends Request.Wrapper {
        private final InetSocketAddress sender;
        private final boolean secure;

        Forwarded(Request request, InetSocketAddress sender) {
            super(request);
            this.sender = sender;
            List<String> schemes = request.getHeaders().getCSV("X-Forwarded-Proto", false);
            this.secure =
                    schemes.isEmpty() ? request.isSecure() : "https".equalsIgnoreCase(schemes.get(schemes.size() - 1));
        }

        @Override
        public boolean isSecure() {
            return secure;
        }

        @Override
        public HttpURI getHttpURI() {
            return HttpURI.build(super.getHttpURI())
                    .scheme(secure ? "https" : "http")
                    .asImmutable();
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return new ConnectionMetaData.Wrapper(super.getConnectionMetaData()) {
                @Override
                public SocketAddress getRemoteSocketAddress() {
                    return sender;
                }

                @Override
                public boolean isSecure() {
                    return secure;
                }
            };
        }
    }
}
