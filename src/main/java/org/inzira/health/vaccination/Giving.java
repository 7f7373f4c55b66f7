package org.inzira.health.vaccination;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.health.HealthRecords;
import org.inzira.health.stock.SessionLots;
import org.inzira.health.stock.SessionLots.OnTheTable;
import org.inzira.kernel.Acting;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.FieldRecordBatch;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** Writes down what was given at the station, what was not and why, and what a card tells. */
@Component
class Giving {

  static final int CARD_ROWS = 8;

  private final Registers registers;
  private final SessionLots session;
  private final Schedules schedules;
  private final Transactions transactions;
  private final Trail trail;
  private final Acting acting;
  private final Clock clock;
  private final ZoneId zone;

  Giving(
      Registers registers,
      SessionLots session,
      Schedules schedules,
      Transactions transactions,
      Trail trail,
      Acting acting,
      Clock clock,
      ZoneId zone) {
    this.registers = registers;
    this.session = session;
    this.schedules = schedules;
    this.transactions = transactions;
    this.trail = trail;
    this.acting = acting;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * What was written in the form of the station.
   *
   * @param given the products (CVX) that were given
   * @param answers of each caution that was asked: {@code yes}, {@code no} or empty
   * @param notGiven by vaccine of the schedule, why not
   */
  record Written(
      PlaceCode place,
      Set<String> given,
      Map<String, String> routes,
      Map<String, String> bodySites,
      Map<Caution, String> answers,
      Map<String, String> notGiven,
      String reason,
      String givenBy,
      String againOn) {}

  private record Line(RecordKind kind, Map<String, String> values) {}

  /**
   * Everything of the form or nothing. Refused: nothing was done ({@code CC-072}), something given
   * though it was not asked what speaks against it ({@code CC-073}), something spoke against it, or
   * it was not given, without a reason ({@code CC-074}, {@code CC-075}), a product that does not
   * stand on the table ({@code CC-076}), or as the records are.
   */
  Outcome<Integer> give(Patient patient, Set<Caution> asked, Written written) {
    var table = session.onTheTable(written.place());
    var refusals = new ArrayList<Refusal>();
    var cautions = answered(patient, written);
    if (written.given().isEmpty() && written.notGiven().isEmpty()) {
      refusals.add(Refusal.of("CC-072"));
    }
    if (!written.given().isEmpty()
        && asked.stream().anyMatch(one -> written.answers().getOrDefault(one, "").isEmpty())) {
      refusals.add(Refusal.of("CC-073"));
    }
    if (written.reason().isBlank()) {
      written.given().stream()
          .filter(cvx -> cautions.stream().anyMatch(one -> one.against(schedules.isLive(cvx))))
          .forEach(cvx -> refusals.add(Refusal.of("CC-074", "code.vaccine." + cvx)));
      if (!written.notGiven().isEmpty()) {
        refusals.add(Refusal.of("CC-075"));
      }
    }
    written.given().stream()
        .filter(cvx -> !table.containsKey(cvx))
        .forEach(cvx -> refusals.add(Refusal.of("CC-076", "code.vaccine." + cvx)));
    return refusals.isEmpty()
        ? bring(patient, lines(patient, written, table, cautions))
        : Outcome.refused(refusals);
  }

  /** What is noted already and not answered otherwise now, and what was answered yes. */
  private Set<Caution> answered(Patient patient, Written written) {
    var cautions = EnumSet.copyOf(patient.against(true, today()));
    written
        .answers()
        .forEach((caution, answer) -> {
          if (answer.equals("yes")) {
            cautions.add(caution);
          } else if (answer.equals("no")) {
            cautions.remove(caution);
          }
        });
    return cautions;
  }

  private List<Line> lines(
      Patient patient, Written written, Map<String, OnTheTable> table, Set<Caution> cautions) {
    var lines = new ArrayList<Line>();
    var noted = patient.against(true, today());
    written
        .answers()
        .forEach((caution, answer) -> {
          if (answer.equals("yes") && !noted.contains(caution)) {
            lines.add(
                new Line(
                    HealthRecords.CONTRAINDICATION,
                    Map.of("contraindication", caution.code(), "noted_on", today().toString())));
          }
        });
    for (var cvx : written.given()) {
      var vial = Optional.ofNullable(table.get(cvx)).orElseThrow();
      lines.add(new Line(HealthRecords.DOSE, dose(written, cvx, vial, cautions)));
    }
    written.notGiven().forEach((vaccine, why) -> lines.add(notGiven(written, vaccine, why)));
    return lines;
  }

  private Map<String, String> dose(
      Written written, String cvx, OnTheTable vial, Set<Caution> cautions) {
    var values = new HashMap<String, String>();
    values.put("vaccine", cvx);
    values.put("given_how", "given");
    values.put("given_on", today().toString());
    values.put("centre", written.place().value());
    values.put("lot", vial.lot().number());
    values.put("route", written.routes().getOrDefault(cvx, ""));
    values.put("body_site", written.bodySites().getOrDefault(cvx, ""));
    values.put(
        "given_by",
        written.givenBy().isBlank() ? acting.account().value() : written.givenBy().strip());
    values.put("contraindications_asked", "yes");
    if (cautions.stream().anyMatch(one -> one.against(schedules.isLive(cvx)))) {
      values.put("decided_because", written.reason().strip());
    }
    return values;
  }

  private Line notGiven(Written written, String vaccine, String why) {
    return new Line(
        DoseNotGivenDefinition.KIND,
        Map.of(
            "vaccine", vaccine,
            "decided_on", today().toString(),
            "why", why,
            "reason", written.reason().strip(),
            "again_on", written.againOn()));
  }

  /** A row of a card from elsewhere. */
  record CardRow(String vaccine, String on, String lot) {

    boolean isEmpty() {
      return vaccine.isBlank() && on.isBlank() && lot.isBlank();
    }
  }

  /**
   * All rows that are filled, as documented doses, or none. Refused with nothing ({@code CC-077}).
   */
  Outcome<Integer> copy(Patient patient, List<CardRow> rows) {
    var lines =
        rows.stream()
            .filter(row -> !row.isEmpty())
            .map(row ->
                new Line(
                    HealthRecords.DOSE,
                    Map.of(
                        "vaccine", row.vaccine(),
                        "given_how", "documented",
                        "given_on", row.on(),
                        "lot", row.lot())))
            .toList();
    return lines.isEmpty() ? Outcome.refused(Refusal.of("CC-077")) : bring(patient, lines);
  }

  private Outcome<Integer> bring(Patient patient, List<Line> lines) {
    return transactions.write(() -> {
      var byKind = new LinkedHashMap<RecordKind, List<FieldRecord>>();
      for (int at = 0; at < lines.size(); at++) {
        byKind
            .computeIfAbsent(lines.get(at).kind(), _ -> new ArrayList<>())
            .add(record(patient, lines.get(at), at + 1));
      }
      var refused =
          byKind.entrySet().stream()
              .flatMap(one ->
                  registers
                      .get(one.getKey())
                      .handle(new FieldRecordBatch(one.getValue(), Map.of()))
                      .refusals()
                      .stream())
              .toList();
      if (!refused.isEmpty()) {
        return Outcome.refused(refused);
      }
      trail.did("vaccinated", new RecordRef(People.KIND, patient.id().value()));
      return Outcome.done(lines.size());
    });
  }

  private static FieldRecord record(Patient patient, Line line, int row) {
    var values = new HashMap<String, String>();
    line.values()
        .forEach((name, value) -> {
          if (!value.isBlank()) {
            values.put(name, value);
          }
        });
    values.put("person", patient.key());
    var prefix = line.kind().equals(HealthRecords.DOSE) ? "D-" : "V-";
    return new FieldRecord(
        new Location("", row, ""),
        prefix + UUID.randomUUID(),
        values,
        Optional.empty(),
        Optional.empty());
  }

  /** What is asked of somebody before a dose. */
  Set<Caution> asked(Patient patient) {
    var asked = EnumSet.of(Caution.SEVERE_ALLERGY, Caution.IMMUNOSUPPRESSION);
    if (patient.isAskedOfPregnancy(schedules.usual().pregnancy(), today())) {
      asked.add(Caution.PREGNANCY);
    }
    return asked;
  }

  /** Which of the due vaccines a product counts for. */
  static List<Advice> countsFor(String cvx, List<Advice> due) {
    return due.stream().filter(one -> one.vaccine().cvx().contains(cvx)).toList();
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  static Stream<Caution> in(Set<Caution> asked) {
    return Stream.of(Caution.values()).filter(asked::contains);
  }
}
