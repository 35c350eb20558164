package io.mivo.adapter.http.route;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** THE table of routes; what is not in it does not exist. Unchangeable. */
public final class RouteTable {
    private final List<Route> routes;

    /** A table of these, refusing two for the same. */
    public RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        Set<String> seen = new HashSet<>();
        for (Route route : routes) {
            if (!seen.add(route.method() + " " + route.path())) {
                throw new IllegalArgumentException("two routes for " + route.method() + " " + route.path());
            }
        }
    }

    /** Every line. */
    public List<Route> routes() {
        return routes;
    }

    /** The methods that a path, as it stands in a request, answers; empty when there is no such path. */
    public Set<String> methodsAt(String path) {
        Set<String> methods = new TreeSet<>();
        routes.stream().filter(route -> route.isAt(path)).forEach(route -> methods.addAll(route.methods()));
        return methods;
    }
}
