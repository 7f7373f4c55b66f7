package org.inzira.figures;

import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.inzira.figures.definitions.Definitions;
import org.inzira.figures.definitions.ShippedDefinitions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.MeasureCode;

/**
 * All definitions, by programme: those in force at each reading, or a set that does not change. A
 * faulty one stops the start.
 */
final class Catalogue {

  /** A figure of a year that somebody asked for. */
  record Asked(FigureDefinition figure, Year year) {}

  private final Supplier<List<FigureDefinition>> definitions;

  /** A set that does not change. */
  Catalogue(Collection<FigureDefinition> definitions) {
    ShippedDefinitions.refuse(complaints(definitions));
    var fixed = List.copyOf(definitions);
    this.definitions = () -> fixed;
  }

  private Catalogue(Supplier<List<FigureDefinition>> definitions) {
    this.definitions = definitions;
  }

  /** What is in force whenever it is read. */
  static Catalogue inForce(Definitions definitions) {
    ShippedDefinitions.refuse(complaints(definitions.inForce()));
    return new Catalogue(definitions::inForce);
  }

  /** The catalogue that lies beside the code, one file a programme. */
  static Catalogue read() {
    return new Catalogue(ShippedDefinitions.read());
  }

  /** The same as it is now, whatever is defined while it is used. */
  Catalogue fixed() {
    return new Catalogue(list());
  }

  /** What is wrong with definitions beside each other. */
  static List<String> complaints(Collection<FigureDefinition> definitions) {
    var complaints = new ArrayList<String>();
    var known = new HashSet<FigureId>();
    for (var definition : definitions) {
      if (!known.add(definition.id())) {
        complaints.add(definition.id().value() + " is defined twice");
      }
    }
    for (var definition : definitions) {
      definition
          .partOf()
          .filter(whole -> !known.contains(whole))
          .ifPresent(whole ->
              complaints.add(definition.id().value() + " is part of no figure: " + whole.value()));
    }
    return complaints;
  }

  List<FigureDefinition> list() {
    return definitions.get();
  }

  Optional<FigureDefinition> find(FigureId id) {
    return list().stream().filter(definition -> definition.id().equals(id)).findAny();
  }

  FigureDefinition get(FigureId id) {
    return find(id).orElseThrow(() -> new IllegalArgumentException("no figure " + id.value()));
  }

  /** What an address asks for; refused when there is no such year or figure. */
  Outcome<Asked> ask(String year, String figure) {
    var named = list().stream().filter(each -> each.id().value().equals(figure)).findAny();
    if (named.isEmpty()) {
      return Outcome.refused(Refusal.of("FI-001", figure));
    }
    return year(year).map(asked -> new Asked(named.get(), asked));
  }

  /** A year of four digits. */
  static Outcome<Year> year(String written) {
    return written.matches("[12][0-9]{3}")
        ? Outcome.done(Year.of(Integer.parseInt(written)))
        : Outcome.refused(Refusal.of("FI-003"));
  }

  /** Every measure that any figure counts. */
  Set<MeasureCode> measures() {
    return list().stream()
        .flatMap(definition -> definition.measures().stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
