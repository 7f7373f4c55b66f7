package org.inzira.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.RecordKind;
import org.inzira.kernel.RecordRef;
import org.inzira.ledger.Dimension;
import org.inzira.ledger.Dimensions;
import org.inzira.ledger.Fact;
import org.inzira.ledger.MeasureCode;
import org.inzira.ledger.Reason;
import org.inzira.ledger.Standing;
import org.inzira.ledger.Statement;
import org.inzira.ledger.SubjectId;

/** Random facts of a year under every measure of people and some of things, a few of them rare. */
public final class SeededYear {

  private static final List<String> SEXES = List.of("female", "male");
  private static final List<String> COUNTRIES = List.of("USA", "CAN", "SWE", "FRA", "NOR");
  private static final List<String> DISTRICTS = List.of("RW55", "RW57", "RW25", "RW31");
  private static final List<String> SITES =
      List.of("RW55-MAHAMA", "RW57-GASHORA", "RW25-KIGEME", "RW31-KIZIBA");
  private static final List<String> AGES = List.of("25", "33", "9", "15", "70", "3");

  private final int year;
  private final Random random;
  private final List<SubjectId> people = new ArrayList<>();

  public SeededYear(int year, Random random, int size) {
    this.year = year;
    this.random = random;
    for (var person = 0; person < size; person++) {
      people.add(SubjectId.random());
    }
  }

  /** One record a fact: most people once, some twice. */
  public List<Statement> statements() {
    var statements = new ArrayList<Statement>();
    for (var person : people) {
      statements.add(statement(departure(person)));
      if (random.nextInt(6) == 0) {
        statements.add(statement(departure(person)));
      }
      if (random.nextBoolean()) {
        statements.add(statement(health("health.assessments", person)));
        statements.add(statement(health("health.doses", person)));
        statements.add(statement(health("health.pre-embarkation-checks", person)));
      }
      if (random.nextInt(3) == 0) {
        statements.add(statement(placement(person)));
        statements.add(statement(participant(Optional.of(person), 1)));
      }
    }
    for (var group = 0; group < people.size() / 4; group++) {
      statements.add(statement(participant(Optional.empty(), 1 + random.nextInt(30))));
      statements.add(statement(cameras()));
    }
    return statements;
  }

  /** The same as it stands in the ledger, in the ledger's order. */
  List<Standing> standings() {
    return statements().stream()
        .flatMap(statement -> statement.facts().stream())
        .map(SeededYear::standing)
        .toList();
  }

  private static Standing standing(Fact fact) {
    return new Standing(
        fact.measure(),
        fact.subject(),
        fact.happenedOn(),
        fact.dimensions(),
        0,
        0,
        fact.quantity());
  }

  /** One more record of a person that nobody has met. */
  public Statement oneMore() {
    return statement(departure(SubjectId.random()));
  }

  private Fact departure(SubjectId person) {
    var site = random.nextInt(SITES.size());
    return fact(
        "movement.departures",
        Optional.of(person),
        Map.of(
            Dimension.NATIONALITY,
            rare(List.of("COD", "BDI", "ERI", "SDN")),
            Dimension.SITE,
            SITES.get(site),
            Dimension.PLACE,
            DISTRICTS.get(site),
            Dimension.ASYLUM_COUNTRY,
            rare(List.of("RWA", "LBY")),
            Dimension.DESTINATION,
            rare(COUNTRIES),
            Dimension.PATHWAY,
            rare(List.of("resettlement", "family_reunification", "other")),
            Dimension.CATEGORY,
            rare(List.of("refugee", "vulnerable_person"))),
        1);
  }

  private Fact health(String measure, SubjectId person) {
    return fact(
        measure,
        Optional.of(person),
        Map.of(
            Dimension.PLACE, rare(List.of("RW13-MHAC", "RW57-MHAC-GASHORA")),
            Dimension.CATEGORY, rare(List.of("refugee", "immigrant", "other_migrant")),
            Dimension.PURPOSE, rare(List.of("resettlement", "work", "study")),
            Dimension.DESTINATION, rare(COUNTRIES),
            Dimension.ITEM, rare(List.of("cvx-03", "cvx-08", "cvx-10")),
            Dimension.OUTCOME, rare(List.of("cleared", "follow_up", "not_cleared"))),
        1);
  }

  private Fact placement(SubjectId person) {
    return fact(
        "mobility.placements",
        Optional.of(person),
        Map.of(
            Dimension.PLACE, rare(List.of("RW13-IPRC-KIGALI", "RW27-KABGAYI")),
            Dimension.TOPIC, rare(List.of("tvet", "health")),
            Dimension.RESIDENCE, rare(List.of("BEL", "DEU", "CAN")),
            Dimension.MODE, rare(List.of("on_site", "remote"))),
        1);
  }

  private Fact participant(Optional<SubjectId> person, long quantity) {
    return fact(
        "activities.participants",
        person,
        Map.of(
            Dimension.CATEGORY, rare(List.of("mhpss_group", "training", "orientation")),
            Dimension.TOPIC, rare(List.of("psychosocial_support", "financial_management")),
            Dimension.TARGET_GROUP, rare(List.of("refugees", "cross_border_traders")),
            Dimension.MODE, rare(List.of("staff", "diaspora_expert")),
            Dimension.PLACE, rare(DISTRICTS)),
        quantity);
  }

  private Fact cameras() {
    return new Fact(
        new MeasureCode("activities.items"),
        day(),
        Optional.empty(),
        new Dimensions(Map.of(Dimension.ITEM, "thermal_camera", Dimension.PLACE, "RW45-GATUNA")),
        Set.of(),
        1 + random.nextInt(3));
  }

  private Fact fact(
      String measure,
      Optional<SubjectId> person,
      Map<Dimension, String> dimensions,
      long quantity) {
    var all = new HashMap<>(dimensions);
    all.put(Dimension.SEX, rare(SEXES));
    if (person.isPresent() && random.nextInt(20) > 0) {
      all.put(Dimension.AGE_YEARS, rare(AGES));
    }
    return new Fact(
        new MeasureCode(measure), day(), person, new Dimensions(all), Set.of(), quantity);
  }

  private LocalDate day() {
    return LocalDate.of(
        year, Integer.parseInt(rare(List.of("3", "4", "5", "11"))), 1 + random.nextInt(28));
  }

  /** One of some values, the later ones rarely. */
  private String rare(List<String> values) {
    var at = 0;
    while (at < values.size() - 1 && random.nextInt(3) == 0) {
      at++;
    }
    return values.get(at);
  }

  private static Statement statement(Fact fact) {
    return new Statement(
        new RecordRef(new RecordKind("departure"), UUID.randomUUID()),
        1,
        Reason.ORDINARY,
        List.of(fact));
  }
}
