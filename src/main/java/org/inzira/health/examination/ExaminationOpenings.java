package org.inzira.health.examination;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.health.asked.Ask;
import org.inzira.health.asked.Ask.Item;
import org.inzira.health.asked.AskedVersions;
import org.inzira.health.laboratory.Laboratory;
import org.inzira.health.laboratory.LaboratoryStanding;
import org.inzira.health.laboratory.TestCode;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.people.People;
import org.inzira.registers.Registers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Opens an examination and asks the laboratory for the tests that its destination wants. */
@Component
public class ExaminationOpenings {

  private final Registers registers;
  private final ExaminationBatches batches;
  private final StepRows steps;
  private final Examinations examinations;
  private final People people;
  private final AskedVersions asked;
  private final Laboratory laboratory;
  private final Transactions transactions;
  private final Trail trail;

  ExaminationOpenings(
      @Lazy Registers registers,
      ExaminationBatches batches,
      StepRows steps,
      Examinations examinations,
      People people,
      AskedVersions asked,
      Laboratory laboratory,
      Transactions transactions,
      Trail trail) {
    this.registers = registers;
    this.batches = batches;
    this.steps = steps;
    this.examinations = examinations;
    this.people = people;
    this.asked = asked;
    this.laboratory = laboratory;
    this.transactions = transactions;
    this.trail = trail;
  }

  /**
   * What is asked for, as it is written into a form: {@code centre}, {@code client_category},
   * {@code purpose}, {@code destination}, {@code repeat_reason}, {@code passport}, by the names of
   * the record’s fields.
   */
  public record Opening(PersonId person, Map<String, String> values) {
    public Opening {
      values = Map.copyOf(values);
    }
  }

  /**
   * Opens one today. Refused as its record would be: without a reason for a repeat ({@code
   * EX-006}), while another for the same destination is under way ({@code EX-009}).
   */
  public Outcome<UUID> open(Opening opening) {
    return transactions.write(() -> {
      steps.holdPart(opening.person().value().toString());
      var today = steps.today();
      var key = key(today);
      var values = new HashMap<>(opening.values());
      values.put(
          "person",
          registers
              .keys(People.KIND, Set.of(opening.person().value()))
              .getOrDefault(opening.person().value(), ""));
      values.put("opened_on", today.toString());
      values.put("asked_version", asked.on(today).version());
      var refusals = batches.bring(ExaminationDefinition.KIND, key, values, Optional.empty());
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals);
      }
      var opened =
          examinations.of(opening.person()).stream()
              .filter(one -> one.key().value().equals(key))
              .findFirst()
              .orElseThrow();
      steps.add(opened.id(), "opened", today, "");
      trail.did("opened", opened.ref());
      return ask(opened, tests(opened)).map(_ -> opened.id());
    });
  }

  /**
   * Asks the laboratory for tests, beyond those of the destination, too. Refused as the laboratory
   * does.
   */
  public Outcome<LaboratoryStanding> ask(Examination examination, Set<String> tests) {
    return laboratory.ask(
        examination.id(),
        examination.person(),
        tests.stream().map(TestCode::new).collect(Collectors.toUnmodifiableSet()));
  }

  private Set<String> tests(Examination opened) {
    var person = people.find(Set.of(opened.person())).get(opened.person());
    if (person == null) {
      return Set.of();
    }
    return asked
        .on(opened.openedOn())
        .of(opened.request().destination(), ExaminationFile.examined(opened, person))
        .stream()
        .filter(Ask::required)
        .flatMap(ask ->
            ask.item() instanceof Item.Test(var code)
                ? java.util.stream.Stream.of(code)
                : java.util.stream.Stream.empty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String key(LocalDate today) {
    var random = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    return "EX-" + today.getYear() + "-" + random;
  }
}
