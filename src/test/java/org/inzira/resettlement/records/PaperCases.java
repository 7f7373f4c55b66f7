package org.inzira.resettlement.records;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.inzira.kernel.PersonId;
import org.inzira.registers.Deliveries;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.StepKind;

/** Brings invented cases in as an office's sheets do, each with a key of its own. */
public final class PaperCases {

  private static final AtomicLong SERIAL = new AtomicLong(System.nanoTime());

  private final Deliveries deliveries;
  private final Cases cases;
  private final LocalDate today;

  public PaperCases(Deliveries deliveries, Cases cases, LocalDate today) {
    this.deliveries = deliveries;
    this.cases = cases;
    this.today = today;
  }

  /** A case on paper. */
  public record Paper(String key, CaseId id, List<PersonId> members) {

    public PersonId member(int number) {
      return members.get(number);
    }

    public String person(int number) {
      return key + "-P" + number;
    }
  }

  /** A case for Norway, of adults, referred a hundred days ago. */
  public Paper referred(int members) {
    return referred(members, Map.of());
  }

  public Paper referred(int members, Map<String, String> more) {
    var key = "PC-" + SERIAL.incrementAndGet();
    var values = new HashMap<String, String>();
    values.put("destination", "NOR");
    values.put("asylum_country", "RWA");
    values.put("pathway", "resettlement");
    values.put("referred_on", today.minusDays(100).toString());
    values.putAll(more);
    var id = deliveries.bring("case", key, values).id();
    var persons = new PersonId[members];
    for (int number = 0; number < members; number++) {
      persons[number] = person(key + "-P" + number, "1987-06-05");
      belongs(key, key + "-P" + number, number == 0 ? "principal" : "spouse");
    }
    return new Paper(key, new CaseId(id), List.of(persons));
  }

  /** Somebody who was born on that day. */
  public PersonId person(String key, String born) {
    return new PersonId(
        deliveries
            .bring(
                "person", key, Map.of("given_name", "Amina", "sex", "female", "birth_date", born))
            .id());
  }

  public void belongs(String key, String person, String relationship) {
    deliveries.bring(
        "case-member",
        key + "/" + person,
        Map.of("case", key, "person", person, "relationship", relationship));
  }

  /** Takes all steps up to acceptance by hand. */
  public void accept(Paper paper) {
    for (var step : List.of(StepKind.REGISTERED, StepKind.INTERVIEWED, StepKind.DECIDED_ACCEPTED)) {
      take(paper, step);
    }
  }

  public void take(Paper paper, StepKind step) {
    cases.take(paper.id(), step, today, Optional.empty()).orThrow();
  }

  /** Gives everyone what Norway asks for, and their consent. */
  public void prepare(Paper paper) {
    for (int number = 0; number < paper.members().size(); number++) {
      prepare(paper, paper.person(number));
    }
    take(paper, StepKind.ORIENTED);
  }

  /** Gives one all but the orientation. */
  public void prepare(Paper paper, String person) {
    for (var kind : List.of("exit_permit", "travel_document", "entry_visa")) {
      deliveries.bring(
          "clearance",
          person + "-" + kind,
          Map.of(
              "person",
              person,
              "clearance",
              kind,
              "given_on",
              today.minusDays(5).toString(),
              "valid_until",
              today.plusDays(300).toString()));
    }
    deliveries.bring(
        "medical-clearance",
        person + "-M",
        Map.of("person", person, "until_day", today.plusDays(300).toString()));
    consent(paper, person);
  }

  public void consent(Paper paper, String person) {
    deliveries.bring(
        "consent",
        person + "-C",
        Map.of(
            "case",
            paper.key(),
            "person",
            person,
            "given_by",
            "own",
            "given_on",
            today.minusDays(1).toString()));
  }

  /** Holds one, and gives the key of the hold. */
  public String hold(Paper paper, int number) {
    var key = paper.key() + "-H" + number;
    deliveries.bring(
        "case-hold",
        key,
        Map.of(
            "case", paper.key(),
            "person", paper.person(number),
            "reason", "medical",
            "held_on", today.toString()));
    return key;
  }

  public CaseFile file(Paper paper) {
    return cases.find(paper.id()).orElseThrow();
  }

  UUID id(Paper paper) {
    return paper.id().value();
  }
}
