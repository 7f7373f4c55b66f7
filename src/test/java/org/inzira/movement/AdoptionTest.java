package org.inzira.movement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.inzira.kernel.PersonId;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case is put in front of departures that were recorded before there were cases. */
@InziraTest
class AdoptionTest {

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Adoption adoption;
  @Autowired private Cases cases;
  @Autowired private Figures figures;
  @Autowired private JdbcClient database;

  private Deliveries deliveries;
  private String key;

  @BeforeEach
  void adoptsWhatOthersLeft() {
    deliveries = new Deliveries(registers, transactions);
    key = "AD-" + System.nanoTime();
    adoption.run().orThrow();
  }

  @Test
  void putsACaseInFrontOfThoseOfAFamilyWhoLeftTogether() {
    var mother = left("mother", "1980-05-02", "2022-03-01T22:30", "CAN");
    var child = left("child", "2015-05-02", "2022-03-01T22:30", "CAN");
    var aunt = left("aunt", "1985-05-02", "2022-03-08T22:30", "CAN");

    assertThat(adoption.run().orThrow()).isEqualTo(new Adoption.Adopted(2, 3));

    var file = fileOf(mother);
    assertThat(file.members())
        .extracting(CaseFile.Member::person)
        .containsExactlyInAnyOrder(mother, child);
    assertThat(file.members())
        .filteredOn(member -> member.relationship().equals("principal"))
        .extracting(CaseFile.Member::person)
        .containsExactly(mother);
    assertThat(file.stage()).isEqualTo(Stage.ARRIVAL_NOT_RECORDED);
    assertThat(file.stageSince()).contains(LocalDate.of(2022, 3, 1));
    assertThat(file.passages().getFirst().on()).as("never recorded").isEqualTo(Optional.empty());
    assertThat(fileOf(aunt).id()).isNotEqualTo(file.id());
  }

  @Test
  void postsNothingAndMovesNoFigureAndTwiceAddsNothing() {
    left("mother", "1980-05-02", "2022-03-01T22:30", "CAN");
    left("father", "1978-05-02", "2022-03-01T22:30", "CAN");
    var ledger = ledger();
    var departures = departures();
    var figure = figures.get(new FigureId("people-resettled"), Year.of(2022)).value();

    assertThat(adoption.run().orThrow().people()).isEqualTo(2);
    var files = files();

    assertThat(adoption.run().orThrow()).isEqualTo(new Adoption.Adopted(0, 0));
    assertThat(files()).isEqualTo(files);
    assertThat(ledger()).isEqualTo(ledger);
    assertThat(departures()).isEqualTo(departures);
    assertThat(figures.get(new FigureId("people-resettled"), Year.of(2022)).value())
        .isEqualTo(figure);
  }

  @Test
  void nobodyWaitsForAnArrivalThatOneRecordedLaterStillTellsOf() {
    var person = left("mother", "1980-05-02", "2022-03-01T22:30", "CAN");
    adoption.run().orThrow();
    assertThat(cases.openCases(Set.of(person))).isEmpty();

    deliveries.bring("arrival", key, arrival());
    assertThat(fileOf(person).stage()).isEqualTo(Stage.ARRIVAL_CONFIRMED);
    deliveries.withdraw("arrival", key);
    assertThat(fileOf(person).stage()).isEqualTo(Stage.ARRIVAL_NOT_RECORDED);
    deliveries.bring("arrival", key, arrival());
    assertThat(fileOf(person).stage()).isEqualTo(Stage.ARRIVAL_CONFIRMED);
    deliveries.withdraw("arrival", key);
    deliveries.withdraw("departure", key + "-mother");
    assertThat(cases.openCases(Set.of(person))).hasSize(1);
  }

  private Map<String, String> arrival() {
    return Map.of(
        "person", key + "-mother",
        "departure", key + "-mother",
        "arrived_at", "2022-03-02T14:10-05:00",
        "confirmed_by", "agency",
        "confirmed_on", "2022-03-03");
  }

  @Test
  void adoptsOfAPersonWhoLeftTwiceTheNewestDeparture() {
    var person = left("mother", "1980-05-02", "2021-03-01T22:30", "CAN");
    deliveries.bring(
        "departure", key + "-again", departure(key + "-mother", "2022-03-01T22:30", "NOR"));

    assertThat(adoption.run().orThrow()).isEqualTo(new Adoption.Adopted(1, 1));

    assertThat(fileOf(person).destination().value()).isEqualTo("NOR");
  }

  private PersonId left(String who, String born, String upliftAt, String destination) {
    var name = key + "-" + who;
    var person =
        deliveries.bring(
            "person",
            name,
            Map.of("given_name", "Uwase", "sex", "female", "birth_date", born, "family", key));
    deliveries.bring("departure", name, departure(name, upliftAt, destination));
    return new PersonId(person.id());
  }

  private static Map<String, String> departure(String person, String upliftAt, String destination) {
    return Map.of(
        "person", person,
        "asylum_country", "RWA",
        "site", "Mahama",
        "destination", destination,
        "pathway", "resettlement",
        "category", "refugee",
        "uplift_at", upliftAt);
  }

  private CaseFile fileOf(PersonId person) {
    var open = cases.departedCases(Set.of(person));
    return cases.find(List.copyOf(open.values())).values().iterator().next();
  }

  /** Every entry, statement and block, byte for byte. */
  private String ledger() {
    return database
        .sql(
            """
            select concat_ws('/',
              (select count(*) || ' ' || max(entry_no) || ' ' ||
                 md5(string_agg(entry::text, '|' order by entry_no)) from ledger.entry),
              (select md5(string_agg(statement::text, '|' order by statement::text))
                 from ledger.statement),
              (select md5(string_agg(block::text, '|' order by block::text)) from ledger.block))
            """)
        .query(String.class)
        .single();
  }

  private String departures() {
    return database
        .sql("select md5(string_agg(departure::text, '|' order by id)) from movement.departure")
        .query(String.class)
        .single();
  }

  private long files() {
    return database.sql("select count(*) from resettlement.case_file").query(Long.class).single();
  }
}
