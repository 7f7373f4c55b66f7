package org.inzira.restatement;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.ledger.Ledger;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Reason;
import org.inzira.ledger.Statement;
import org.inzira.ledger.SubjectId;

/** Random postings about one year and the next: late, corrected, voided, merged, taken apart. */
final class Happenings {

  private final Random random;
  private final int year;
  private final Ledger ledger;
  private final Transactions transactions;
  private final List<SubjectId> subjects = Stream.generate(SubjectId::random).limit(9).toList();
  private final Map<RecordRef, Integer> versions = new HashMap<>();

  Happenings(long seed, Year year, Ledger ledger, Transactions transactions) {
    this.random = new Random(seed);
    this.year = year.getValue();
    this.ledger = ledger;
    this.transactions = transactions;
  }

  Random random() {
    return random;
  }

  /** One transaction, often of several records, and sometimes of a merging among them. */
  void happen() {
    transactions.write(() -> {
      for (var count = random.nextInt(4); count >= 0; count--) {
        switch (random.nextInt(7)) {
          case 0 -> ledger.merge(subject(), subject());
          case 1 -> ledger.unmerge(subject());
          default -> ledger.state(List.of(statement())).orThrow();
        }
      }
      return Outcome.done(year);
    });
  }

  private Statement statement() {
    var known = new ArrayList<>(versions.keySet());
    var isNew = known.isEmpty() || random.nextInt(3) > 0;
    var source =
        isNew
            ? new RecordRef(new RecordKind("departure"), UUID.randomUUID())
            : known.get(random.nextInt(known.size()));
    var facts =
        !isNew && random.nextInt(3) == 0
            ? List.<Fact>of()
            : Stream.generate(this::fact).limit(1 + random.nextInt(2)).distinct().toList();
    var reasons = List.of(Reason.LATE_RECORD, Reason.CORRECTION, Reason.ORDINARY, Reason.MERGE);
    return new Statement(
        source,
        versions.merge(source, 1, Integer::sum),
        reasons.get(random.nextInt(reasons.size())),
        facts);
  }

  private SubjectId subject() {
    return subjects.get(random.nextInt(subjects.size()));
  }

  private Fact fact() {
    var day = LocalDate.of(year + random.nextInt(2), 1 + random.nextInt(3), 1 + random.nextInt(2));
    var sex = random.nextBoolean() ? "female" : "male";
    return switch (random.nextInt(6)) {
      case 0 -> participants(day, sex, Optional.empty(), 1 + random.nextInt(40));
      case 1 -> participants(day, sex, Optional.of(subject()), 1);
      case 2 -> milestone(day, random.nextBoolean() ? "RW45-GATUNA" : "RW55-RUSUMO");
      case 3 -> items(day);
      default -> departure(day, sex, subject(), random.nextBoolean() ? "CAN" : "USA");
    };
  }

  static Fact departure(LocalDate day, String sex, SubjectId subject, String destination) {
    var dimensions =
        Map.of(
            Dimension.SEX, sex,
            Dimension.AGE_YEARS, "33",
            Dimension.ASYLUM_COUNTRY, "RWA",
            Dimension.DESTINATION, destination,
            Dimension.PATHWAY, "resettlement",
            Dimension.CATEGORY, "refugee");
    return fact("movement.departures", day, Optional.of(subject), dimensions, 1);
  }

  private static Fact participants(
      LocalDate day, String sex, Optional<SubjectId> subject, long quantity) {
    var dimensions =
        Map.of(
            Dimension.SEX, sex,
            Dimension.CATEGORY, "mhpss_group",
            Dimension.TOPIC, "psychosocial_support",
            Dimension.TARGET_GROUP, "refugees",
            Dimension.MODE, "staff",
            Dimension.PLACE, "RW55");
    return fact("activities.participants", day, subject, dimensions, quantity);
  }

  private static Fact milestone(LocalDate day, String post) {
    var dimensions =
        Map.of(
            Dimension.TOPIC, "construction_started",
            Dimension.PLACE, post,
            Dimension.CATEGORY, "home");
    return fact("activities.work-milestones", day, Optional.empty(), dimensions, 1);
  }

  private Fact items(LocalDate day) {
    var dimensions = Map.of(Dimension.ITEM, "hygiene_kit", Dimension.PLACE, "RW55");
    return fact("activities.items", day, Optional.empty(), dimensions, 1 + random.nextInt(500));
  }

  private static Fact fact(
      String measure,
      LocalDate day,
      Optional<SubjectId> subject,
      Map<Dimension, String> dimensions,
      long quantity) {
    return new Fact(
        new MeasureCode(measure), day, subject, new Dimensions(dimensions), Set.of(), quantity);
  }
}
