package org.inzira.figures.definitions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;

/**
 * All versions of one moment, and which are in force: of each figure the highest, wherever it came
 * from. A figure that no release has any more is in force only if the mission defined it.
 */
final class VersionBook {

  private final long number;
  private final Map<FigureId, List<DefinedVersion>> versions = new LinkedHashMap<>();
  private final Map<FigureId, DefinedVersion> inForce = new LinkedHashMap<>();

  VersionBook(long number, List<FigureDefinition> shipped, List<DefinedVersion> kept) {
    this.number = number;
    kept.forEach(version ->
        versions
            .computeIfAbsent(version.definition().id(), figure -> new ArrayList<>())
            .add(version));
    versions.values().forEach(of -> of.sort(Comparator.comparingInt(VersionBook::version)));
    var known = new LinkedHashSet<FigureId>();
    shipped.forEach(definition -> known.add(definition.id()));
    versions.forEach((figure, of) -> {
      if (of.stream().anyMatch(version -> version.by().isPresent())) {
        known.add(figure);
      }
    });
    // A figure that the mission added stands after those of its programme that were shipped.
    known.stream()
        .flatMap(figure -> last(figure).stream())
        .sorted(Comparator.comparing(version -> version.definition().programme()))
        .forEach(version -> inForce.put(version.definition().id(), version));
  }

  long number() {
    return number;
  }

  /** The definitions in force, by programme. */
  List<FigureDefinition> definitions() {
    return inForce.values().stream().map(DefinedVersion::definition).toList();
  }

  /** Every version of a figure, oldest first. */
  List<DefinedVersion> list(FigureId figure) {
    return List.copyOf(versions.getOrDefault(figure, List.of()));
  }

  /** The highest version of a figure that was ever kept. */
  Optional<DefinedVersion> last(FigureId figure) {
    var of = list(figure);
    return of.isEmpty() ? Optional.empty() : Optional.of(of.getLast());
  }

  /** The version in force, if the mission defined it: only its texts are not in the messages. */
  Optional<DefinedVersion> ownInForce(FigureId figure) {
    return Optional.ofNullable(inForce.get(figure)).filter(version -> version.by().isPresent());
  }

  /** What must not be started: a release that says something else under a number in force. */
  List<String> clashes(Collection<FigureDefinition> shipped) {
    var clashes = new ArrayList<String>();
    for (var definition : shipped) {
      last(definition.id())
          .filter(last -> version(last) == definition.version())
          .filter(last -> !last.definition().equals(definition))
          .ifPresent(last -> clashes.add(clash(last)));
    }
    return clashes;
  }

  private static String clash(DefinedVersion last) {
    return ("%s.yaml, %s: version %d of this release is not the version %d kept here%s. With the"
            + " release before, define version %d as the mission wants it; it will then be the one"
            + " in force")
        .formatted(
            last.definition().programme().code().toLowerCase(Locale.ROOT),
            last.definition().id().value(),
            version(last),
            version(last),
            last.by().map(by -> ", which " + by.account().value() + " defined").orElse(""),
            version(last) + 1);
  }

  /** The figures of which any version is kept. */
  Set<FigureId> figures() {
    return versions.keySet().stream().collect(Collectors.toUnmodifiableSet());
  }

  private static int version(DefinedVersion version) {
    return version.definition().version();
  }
}
