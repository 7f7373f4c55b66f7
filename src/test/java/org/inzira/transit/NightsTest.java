package org.inzira.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.inzira.resettlement.MovementNews;
import org.inzira.resettlement.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/** Beds by night, from the number of a case to who has come. */
class NightsTest extends TransitGround {

  private static final String NIGHT = "2022-03-05";

  @Test
  void givesAFamilyBedsAndTellsTheirCaseOnceTheyHaveCome() throws Exception {
    var centre = centre(10).id();
    var family = persons(1, 3);
    var id = cases.open("RW-C-" + key, "USA", Stage.BOOKED, family);

    put(centre, "RW-C-" + key, NIGHT, "2022-03-06").andExpect(status().isSeeOther());
    assertThat(told(id)).isEmpty();
    open("transit-worker", "/transit/" + centre + "/" + NIGHT)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("3 of 10 beds taken, 7 free")))
        .andExpect(content().string(containsString("RW-C-" + key)))
        .andExpect(content().string(not(containsString("name=\"stay\""))));
    assertThat(seen(family[0])).isPositive();

    enter(centre, stays()).andExpect(status().isSeeOther());
    enter(centre, stays()).andExpect(status().isSeeOther());

    assertThat(told(id))
        .singleElement()
        .satisfies(news -> {
          assertThat(news.persons()).containsExactlyInAnyOrder(family);
          assertThat(news.on()).hasToString(NIGHT);
        });
    open("transit-donor", "/transit/" + centre + "/" + NIGHT).andExpect(status().isForbidden());
  }

  @Test
  void tellsNothingOfThoseWhoLiveThereBeforeTheyAreBooked() throws Exception {
    var centre = centre(10).id();
    var id = cases.open("RW-C-" + key, "USA", Stage.ACCEPTED, persons(1, 2));

    put(centre, "RW-C-" + key, NIGHT, NIGHT).andExpect(status().isSeeOther());
    enter(centre, stays()).andExpect(status().isSeeOther());

    assertThat(told(id)).isEmpty();
  }

  @Test
  void givesAllOfAFamilyBedsOrNone() throws Exception {
    var centre = centre(2).id();
    cases.open("RW-C-" + key, "USA", Stage.BOOKED, persons(1, 3));

    put(centre, "RW-C-" + key, NIGHT, NIGHT)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("all 2 beds are taken")))
        .andExpect(content().string(containsString("value=\"" + NIGHT + "\"")));
    put(centre, "RW-C-none", NIGHT, NIGHT)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Line 1: no case or person")));

    assertThat(stays()).isEmpty();
  }

  @Test
  void refusesStaysThatCannotBe() {
    centre(1);
    persons(1, 2);
    deliveries.bring("stay", key + "-1", stay(1, NIGHT, "2022-03-07"));

    assertThat(deliveries.refused("stay", key + "-2", stay(2, "2022-03-07", NIGHT)))
        .containsExactly("TC-001");
    assertThat(deliveries.refused("stay", key + "-2", stay(2, "2022-03-07", "2022-03-08")))
        .containsExactly("TC-005");
    assertThat(deliveries.refused("stay", key + "-2", stay(1, "2022-03-06", "2022-03-06")))
        .contains("TC-004");
    assertThat(deliveries.refused("stay", key + "-2", stay(2, "2022-03-08", "2022-03-08")))
        .isEmpty();
    assertThat(deliveries.refused("stay", key + "-1", stay(1, NIGHT, NIGHT))).isEmpty();
  }

  @Test
  void leavesNoFewerBedsThanAreTakenOnNightsToCome() {
    centre(3);
    persons(1, 2);
    deliveries.bring("stay", key + "-1", stay(1, "2090-01-01", "2090-01-05"));
    deliveries.bring("stay", key + "-2", stay(2, "2090-01-05", "2090-01-06"));

    assertThat(
            deliveries.refused("transit-centre", key, Map.of("place", "RW57-GASHORA", "beds", "1")))
        .containsExactly("TC-006");
    centre(2);
  }

  @Test
  void isNeverFullerThanItsBedsHoweverManyGiveThemAtOnce() throws Exception {
    int beds = 12;
    var centre = centre(beds);
    var tries = new ArrayList<Callable<Integer>>();
    for (int family = 0; family < 16; family++) {
      int first = family * 3;
      cases.open("RW-C-" + key + "-" + family, "USA", Stage.BOOKED, persons(first, 3));
      var number = "RW-C-" + key + "-" + family;
      var from = "2022-03-0" + (1 + family % 3);
      tries.add(
          () -> put(centre.id(), number, from, "2022-03-05").andReturn().getResponse().getStatus());
    }

    var ends = new ArrayList<Integer>();
    try (var clerks = Executors.newFixedThreadPool(8)) {
      for (var end : clerks.invokeAll(tries)) {
        ends.add(end.get());
      }
    }

    assertThat(ends).filteredOn(status -> status == 303).hasSize(beds / 3);
    assertThat(stays()).hasSize(beds);
    assertThat(
            database
                .sql(
                    """
                    select count(*) from transit.stay s join people.person p on p.id = s.person
                    where s.centre = :centre and s.voided_at is null
                      and daterange(first_night, last_night, '[]') @> date '2022-03-05'
                    """)
                .param("centre", centre.id())
                .query(Integer.class)
                .single())
        .isEqualTo(beds);
  }

  @Test
  void showsFreeBedsByNightAndPrintsTheBedList() throws Exception {
    var centre = centre(10).id();
    person(1);
    deliveries.bring("stay", key + "-1", stay(1, NIGHT, NIGHT));

    open("transit-worker", "/transit")
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("10 free")))
        .andExpect(content().string(containsString("/transit/" + centre)));
    open("transit-worker", "/transit/" + centre + "/" + NIGHT + "/bed-list")
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/pdf"));
    open("transit-worker", "/transit/" + UUID.randomUUID() + "/" + NIGHT)
        .andExpect(status().isNotFound());
  }

  private ResultActions put(UUID centre, String numbers, String first, String last)
      throws Exception {
    return send(
        "/transit/" + centre + "/" + NIGHT + "/beds",
        Map.of("numbers", List.of(numbers), "first", List.of(first), "last", List.of(last)));
  }

  private ResultActions enter(UUID centre, List<String> stays) throws Exception {
    return send("/transit/" + centre + "/" + NIGHT + "/entries", Map.of("stay", stays));
  }

  private List<MovementNews> told(org.inzira.resettlement.CaseId id) {
    return cases.told().stream().filter(news -> news.of().equals(id)).toList();
  }

  private List<String> stays() {
    return database
        .sql(
            """
            select s.id from transit.stay s join people.person p on p.id = s.person
            where p.record_key like :key || '%' and s.voided_at is null
            """)
        .param("key", key)
        .query((row, number) -> row.getString("id"))
        .list();
  }
}
