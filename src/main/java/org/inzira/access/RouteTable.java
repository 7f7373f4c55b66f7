package org.inzira.access;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The path table of all modules. What no route names is denied. */
@Component
class RouteTable {

  private record Line(PathPattern pattern, Route route) {}

  /** What a request is looked up by: no route has a variable for its first segment. */
  private record Door(String method, String segment) {

    static Door of(String method, PathContainer path) {
      var first =
          path.elements().stream()
              .filter(PathSegment.class::isInstance)
              .map(PathSegment.class::cast)
              .findFirst();
      return new Door(method, first.map(PathSegment::valueToMatch).orElse(""));
    }
  }

  private final List<Line> lines;
  private final Map<Door, List<Line>> doors;

  RouteTable(ObjectProvider<Routes> modules) {
    this.lines =
        modules.stream()
            .flatMap(module -> module.routes().stream())
            .map(route -> new Line(PathPatternParser.defaultInstance.parse(route.pattern()), route))
            .sorted(Comparator.comparing(Line::pattern, PathPattern.SPECIFICITY_COMPARATOR))
            .toList();
    this.doors = lines.stream().collect(Collectors.groupingBy(RouteTable::door));
  }

  private static Door door(Line line) {
    var door = Door.of(line.route().method(), PathContainer.parsePath(line.route().pattern()));
    if (door.segment().contains("{") || door.segment().contains("*")) {
      throw new IllegalStateException("begins with a variable: " + line.route().pattern());
    }
    return door;
  }

  List<Route> routes() {
    return lines.stream().map(Line::route).toList();
  }

  /** The most specific route for a request. */
  Optional<Route> find(String method, String path) {
    var container = PathContainer.parsePath(path);
    var door = Door.of(method.equals("HEAD") ? "GET" : method, container);
    return doors.getOrDefault(door, List.of()).stream()
        .filter(line -> line.pattern().matches(container))
        .map(Line::route)
        .findFirst();
  }
}
