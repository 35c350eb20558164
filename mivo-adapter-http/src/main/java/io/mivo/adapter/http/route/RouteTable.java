package io.mivo.adapter.http.route;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** THE table of routes; what is not in it does not exist. Unchangeable. */
public final class RouteTable {
    private final List<Route> routes;
    private final Map<Integer, Map<PathTemplate, List<Route>>> byLength;

    /** A table of these, refusing two for the same. */
    public RouteTable(List<Route> routes) {
        this.routes = List.copyOf(routes);
        Map<PathTemplate, List<Route>> byPath =
                routes.stream().collect(Collectors.groupingBy(route -> PathTemplate.of(route.path())));
        this.byLength = byPath.keySet().stream()
                .collect(Collectors.groupingBy(
                        template -> template.segments().size(), Collectors.toMap(template -> template, byPath::get)));
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
        List<String> requested = PathTemplate.cut(path);
        Set<String> methods = new TreeSet<>();
        byLength.getOrDefault(requested.size(), Map.of()).forEach((template, there) -> {
            if (template.fits(requested)) {
                there.forEach(route -> methods.addAll(route.methods()));
            }
        });
        return methods;
    }
}
