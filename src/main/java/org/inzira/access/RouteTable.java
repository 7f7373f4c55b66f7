package org.inzira.access;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The path table of all modules. What no route names is denied. */
@Component
class RouteTable {

  private record Line(PathPattern pattern, Route route) {}

  private final List<Line> lines;

  RouteTable(ObjectProvider<Routes> modules) {
    this.lines =
        modules.stream()
            .flatMap(module -> module.routes().stream())
            .map(route -> new Line(PathPatternParser.defaultInstance.parse(route.pattern()), route))
            .sorted(Comparator.comparing(Line::pattern, PathPattern.SPECIFICITY_COMPARATOR))
            .toList();
  }

  List<Route> routes() {
    return lines.stream().map(Line::route).toList();
  }

  /** The most specific route for a request. */
  Optional<Route> find(String method, String path) {
    var asked = method.equals("HEAD") ? "GET" : method;
    var container = PathContainer.parsePath(path);
    return lines.stream()
        .filter(line -> line.route().method().equals(asked))
        .filter(line -> line.pattern().matches(container))
        .map(Line::route)
        .findFirst();
  }
}
