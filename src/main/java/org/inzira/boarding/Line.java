package org.inzira.boarding;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.clearances.TravelCondition;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Reason;

/**
 * One passenger as a manifest keeps them: by identifier, without a name.
 *
 * @param override by which the person flies although a clearance does not hold
 * @param presence whether the person came, once boarding was closed
 */
public record Line(
    CaseId of,
    PersonId person,
    boolean infant,
    boolean unaccompanied,
    Set<TravelCondition> needs,
    Optional<UUID> override,
    Optional<Presence> presence,
    Optional<Reason> reason) {

  private static final String YES = "yes";
  private static final String NONE = "-";

  public Line {
    needs = Set.copyOf(needs);
  }

  /** The same, with whether the person came. */
  Line with(Optional<Presence> came, Optional<Reason> why) {
    return new Line(of, person, infant, unaccompanied, needs, override, came, why);
  }

  /** One line of text, the same for the same content. */
  String written() {
    return String.join(
        " ",
        of.value().toString(),
        person.value().toString(),
        infant ? YES : NONE,
        unaccompanied ? YES : NONE,
        needs.isEmpty()
            ? NONE
            : needs.stream().map(TravelCondition::code).sorted().collect(Collectors.joining(",")),
        override.map(UUID::toString).orElse(NONE),
        presence.map(Presence::code).orElse(NONE),
        reason.map(Reason::code).orElse(NONE));
  }

  static Line read(String written) {
    var parts = written.split(" ", -1);
    return new Line(
        new CaseId(UUID.fromString(parts[0])),
        new PersonId(UUID.fromString(parts[1])),
        parts[2].equals(YES),
        parts[3].equals(YES),
        needs(parts[4]),
        said(parts[5]).map(UUID::fromString),
        said(parts[6]).flatMap(Presence::find),
        said(parts[7]).map(code -> Reason.valueOf(code.toUpperCase(Locale.ROOT))));
  }

  private static Optional<String> said(String part) {
    return Optional.of(part).filter(some -> !some.equals(NONE));
  }

  private static Set<TravelCondition> needs(String part) {
    var needs = EnumSet.noneOf(TravelCondition.class);
    said(part)
        .ifPresent(codes ->
            Arrays.stream(codes.split(","))
                .flatMap(code -> TravelCondition.find(code).stream())
                .forEach(needs::add));
    return needs;
  }
}
