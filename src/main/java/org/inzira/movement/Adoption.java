package org.inzira.movement;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.database.Transactions;
import org.inzira.kernel.BirthDate;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Handled;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RefusedException;
import org.inzira.movement.PastDepartures.Past;
import org.inzira.people.People;
import org.inzira.people.Person;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.MovementNews;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts a case in front of departures that were recorded before there were cases: those of one
 * family, day and destination together. The departures stay as they are and nothing is posted; days
 * that were never recorded stay unrecorded. What has a case is left alone, so that running it twice
 * adds nothing.
 */
@Component
public class Adoption {

  static final RecordKind CASE = new RecordKind("case");
  static final RecordKind MEMBER = new RecordKind("case-member");

  /** How many cases are made in one transaction. */
  private static final int CHUNK = 1000;

  private final PastDepartures departures;
  private final Registers registers;
  private final ObjectProvider<Cases> cases;
  private final People people;
  private final Transactions transactions;
  private final ZoneId zone;

  Adoption(
      PastDepartures departures,
      Registers registers,
      ObjectProvider<Cases> cases,
      People people,
      Transactions transactions,
      ZoneId zone) {
    this.departures = departures;
    this.registers = registers;
    this.cases = cases;
    this.people = people;
    this.transactions = transactions;
    this.zone = zone;
  }

  /** How many cases were made, of how many people. */
  public record Adopted(int cases, int people) {

    Adopted and(Adopted other) {
      return new Adopted(cases + other.cases, people + other.people);
    }
  }

  /** Those who left together; nobody knows of a family of more than one without its code. */
  private record Together(String family, LocalDate day, String destination) {}

  /** Adopts all that have no case; what was done before a refusal stays. */
  public Outcome<Adopted> run() {
    var groups = List.copyOf(groups(withoutCase(departures.list())).values());
    var adopted = new Adopted(0, 0);
    for (int start = 0; start < groups.size(); start += CHUNK) {
      var chunk = groups.subList(start, Math.min(groups.size(), start + CHUNK));
      switch (transactions.write(() -> adopt(chunk))) {
        case Outcome.Done<Adopted>(var more) -> adopted = adopted.and(more);
        case Outcome.Refused<Adopted> refused -> {
          return refused;
        }
      }
    }
    return Outcome.done(adopted);
  }

  private List<Past> withoutCase(List<Past> all) {
    var known = people.find(persons(all));
    var placed =
        registers.list(MEMBER, "person", ids(all)).stream()
            .map(member -> member.values().reference("person").orElseThrow())
            .collect(Collectors.toSet());
    return all.stream()
        .filter(past -> known.containsKey(past.person()))
        .filter(past -> !placed.contains(past.person().value()))
        .toList();
  }

  private Map<Together, List<Past>> groups(List<Past> all) {
    var families = new HashMap<UUID, String>();
    registers
        .find(People.KIND, ids(all))
        .forEach((id, record) ->
            record.values().text("family").ifPresent(family -> families.put(id, family)));
    var groups = new LinkedHashMap<Together, List<Past>>();
    for (var past : all) {
      var alone = past.person().value();
      var together =
          new Together(
              families.getOrDefault(alone, alone.toString()),
              past.upliftAt().atZone(zone).toLocalDate(),
              past.destination().value());
      groups.computeIfAbsent(together, any -> new ArrayList<>()).add(past);
    }
    return groups;
  }

  private Outcome<Adopted> adopt(List<List<Past>> groups) {
    var all = groups.stream().flatMap(List::stream).toList();
    var known = people.find(persons(all));
    var keys = registers.keys(People.KIND, ids(all));
    var files = new ArrayList<FieldRecord>();
    var members = new ArrayList<FieldRecord>();
    var sorted = new LinkedHashMap<String, List<Past>>();
    for (var group : groups) {
      var eldestFirst = eldestFirst(group, known);
      var key = key(eldestFirst.getFirst());
      sorted.put(key, eldestFirst);
      files.add(row("cases", key, file(eldestFirst.getFirst())));
      for (var past : eldestFirst) {
        members.add(
            row(
                "case_members",
                "M-" + past.id(),
                Map.of(
                    "case",
                    key,
                    "person",
                    keys.getOrDefault(past.person().value(), ""),
                    "relationship",
                    past.equals(eldestFirst.getFirst()) ? "principal" : "other_relative")));
      }
    }
    hand(CASE, files);
    hand(MEMBER, members);
    tell(sorted.values(), all);
    return Outcome.done(new Adopted(groups.size(), all.size()));
  }

  private static String key(Past principal) {
    return "D-" + principal.id();
  }

  /** The principal is the eldest whose birth date is known. */
  private static List<Past> eldestFirst(List<Past> group, Map<PersonId, Person> known) {
    return group.stream()
        .sorted(
            Comparator.comparing((Past past) ->
                    Optional.ofNullable(known.get(past.person()))
                        .flatMap(Person::birthDate)
                        .map(BirthDate::date)
                        .orElse(LocalDate.MAX))
                .thenComparing(past -> past.person().value()))
        .toList();
  }

  private static Map<String, String> file(Past principal) {
    var values = new HashMap<String, String>();
    values.put("destination", principal.destination().value());
    values.put("asylum_country", principal.asylumCountry().value());
    values.put("pathway", principal.pathway());
    principal.site().ifPresent(site -> values.put("site", site.value()));
    return values;
  }

  /** All cases of a chunk at once, since telling them one by one reads each of them anew. */
  private void tell(Collection<List<Past>> groups, List<Past> all) {
    var told = cases.getObject();
    var open = told.openCases(persons(all));
    var news =
        groups.stream().map(group -> left(group, open.get(group.getFirst().person()))).toList();
    if (told.toldOfMany(news) instanceof Outcome.Refused<Set<CaseId>>(var refusals)) {
      throw new RefusedException(refusals);
    }
  }

  private MovementNews.LeftBefore left(List<Past> group, @Nullable CaseId of) {
    return new MovementNews.LeftBefore(
        Objects.requireNonNull(of),
        persons(group),
        group.getFirst().upliftAt().atZone(zone).toLocalDate());
  }

  private void hand(RecordKind kind, List<FieldRecord> rows) {
    Handled handled = registers.get(kind).handle(new FieldRecordBatch(rows, Map.of()));
    if (!handled.refusals().isEmpty()) {
      throw new RefusedException(handled.refusals());
    }
  }

  private static FieldRecord row(String sheet, String key, Map<String, String> values) {
    return new FieldRecord(
        new Location(sheet, 0, ""), key, values, Optional.empty(), Optional.empty());
  }

  private static Set<PersonId> persons(Collection<Past> all) {
    return all.stream().map(Past::person).collect(Collectors.toSet());
  }

  private static Set<UUID> ids(Collection<Past> all) {
    return all.stream().map(past -> past.person().value()).collect(Collectors.toSet());
  }
}
