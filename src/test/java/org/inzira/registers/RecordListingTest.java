package org.inzira.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.inzira.registers.Trial.row;
import static org.inzira.registers.Trial.trip;
import static org.inzira.registers.Trial.voided;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.PlaceCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordListingTest {

  private final Trial trial = new Trial();
  private final Register trips = trial.registers.get(TripDefinition.KIND);

  private static RecordQuery query(RecordQuery.Sort sort, Optional<UUID> after) {
    return new RecordQuery(Map.of(), Optional.empty(), false, "", sort, after, 3);
  }

  private static RecordQuery query(Map<String, Object> carrying, boolean voidedToo, String words) {
    return new RecordQuery(
        carrying,
        Optional.empty(),
        voidedToo,
        words,
        RecordQuery.Sort.NEWEST,
        Optional.empty(),
        200);
  }

  private List<String> keys(RecordQuery query) {
    return trips.list(query).stream().map(record -> record.key().value()).toList();
  }

  private void takeTrips(int count) {
    trial.withCrew("C-1", 4);
    var rows = new ArrayList<FieldRecord>();
    for (var number = 0; number < count; number++) {
      var day = number % 2 == 0 ? "2022-03-01" : "2022-03-02";
      rows.add(row(number + 2, "T-" + number, trip("C-1", "made_on", day)));
    }
    trial.take(TripDefinition.KIND, rows.toArray(FieldRecord[]::new));
  }

  @ParameterizedTest
  @EnumSource
  void pagesThroughEqualValuesWithoutLossOrRepetition(RecordQuery.Sort sort) {
    takeTrips(11);

    var seen = new ArrayList<String>();
    var page = trips.list(query(sort, Optional.empty()));
    while (!page.isEmpty()) {
      page.forEach(record -> seen.add(record.key().value()));
      page = trips.list(query(sort, Optional.of(page.getLast().id())));
    }

    assertThat(seen).hasSize(11).doesNotHaveDuplicates();
  }

  @Test
  void listsTheNewestFirst() {
    takeTrips(4);

    assertThat(trips.list(RecordQuery.newest(10)).stream().map(one -> one.values().day("made_on")))
        .isSortedAccordingTo((one, other) -> other.orElseThrow().compareTo(one.orElseThrow()));
  }

  @Test
  void filtersByWhatTheKindAllows() {
    trial.withCrew("C-1", 4);
    trial.take(
        TripDefinition.KIND,
        row(2, "T-1", trip("C-1", "mode", "air")),
        row(3, "T-2", trip("C-1", "district", "Rubavu")));

    assertThat(keys(query(Map.of("mode", "air"), false, ""))).containsExactly("T-1");
    assertThat(keys(query(Map.of("district", new PlaceCode("RW33")), false, "")))
        .containsExactly("T-2");
    assertThat(trips.filterValue("district", "RW33")).contains(new PlaceCode("RW33"));
    assertThat(trips.filterValue("mode", "sea")).isEmpty();
    assertThat(trips.filterValue("crew", "C-1")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"crew", "made_on", "name);drop table--", "a\"b", "void_reason"})
  void refusesToFilterByAnythingElse(String name) {
    assertThat(trips.filterValue(name, "x")).isEmpty();
    assertThatThrownBy(() -> trips.list(query(Map.of(name, "x"), false, "")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void showsVoidedOnesWhenAsked() {
    takeTrips(2);
    trial.take(TripDefinition.KIND, voided(2, "T-0"));

    assertThat(keys(query(Map.of(), false, ""))).containsExactly("T-1");
    assertThat(keys(query(Map.of(), true, ""))).containsExactlyInAnyOrder("T-0", "T-1");
    assertThat(trips.count()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"o'brien", "50%", "a_b", "UPDATE", "BRIEN o'"})
  void findsWordsAsTheyAreWritten(String words) {
    trial.take(
        CrewDefinition.KIND,
        row(2, "C-1", Map.of("size", "2", "motto", "O'Brien; UPDATE a_b, 50% DROP")),
        row(3, "C-2", Map.of("size", "2", "motto", "Obrien, 500, axb")));

    var found = trial.registers.get(CrewDefinition.KIND).list(query(Map.of(), false, words));

    assertThat(found.stream().map(record -> record.key().value())).containsExactly("C-1");
  }
}
