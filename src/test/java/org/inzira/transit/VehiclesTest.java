package org.inzira.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.zip.ZipFile;
import org.inzira.people.People;
import org.inzira.resettlement.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/** Seats on vehicles; families ride together. */
class VehiclesTest extends TransitGround {

  private static final String SITE = "RW55-MAHAMA";

  @Test
  void seatsAFamilyTogetherOrNotAtAll() throws Exception {
    var bus = vehicle(key, SITE, "2022-03-05T07:30", 3).id();
    var family = persons(1, 3);
    cases.open("RW-C-" + key, "USA", Stage.BOOKED, family);
    var one =
        registers
            .get(People.KIND)
            .definition()
            .spokenNumbers(java.util.Set.of(family[0].value()))
            .getOrDefault(family[0].value(), "");

    seat(bus, one)
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("wishes to travel together")));
    seat(bus, "RW-C-" + key).andExpect(status().isSeeOther());
    seat(bus, "RW-C-" + key).andExpect(status().isSeeOther());

    open("transit-worker", "/transit/vehicles/" + bus)
        .andExpect(content().string(containsString("3 of 3 taken")))
        .andExpect(content().string(containsString("RW-C-" + key)));
    assertThat(seen(family[2])).isPositive();
    cases.open("RW-C-" + key + "-b", "USA", Stage.BOOKED, person(9));
    seat(bus, "RW-C-" + key + "-b")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("has 3 seats, and 0 are free")));
  }

  @Test
  void refusesASecondVehicleFromTheSamePlaceOnOneDay() {
    person(1);
    vehicle(key + "-a", SITE, "2022-03-05T00:30", 5);
    vehicle(key + "-b", SITE, "2022-03-05T23:30", 5);
    vehicle(key + "-c", "RW57-GASHORA", "2022-03-05T23:30", 5);
    vehicle(key + "-d", SITE, "2022-03-06T00:10", 5);
    deliveries.bring("ride", key + "-1", ride("a"));

    assertThat(deliveries.refused("ride", key + "-2", ride("b"))).containsExactly("TC-023");
    assertThat(deliveries.refused("ride", key + "-3", ride("a"))).containsExactly("TC-023");
    assertThat(deliveries.refused("ride", key + "-4", ride("c"))).isEmpty();
    assertThat(deliveries.refused("ride", key + "-5", ride("d"))).isEmpty();
  }

  @Test
  void refusesVehiclesThatCannotBe() {
    person(1);
    vehicle(key + "-a", SITE, "2022-03-05T07:30", 1);
    deliveries.bring("ride", key + "-1", ride("a"));

    assertThat(
            deliveries.refused(
                "vehicle",
                key + "-b",
                Map.of(
                    "leaves_at", "2022-03-05T07:30",
                    "from_place", SITE,
                    "to_place", SITE,
                    "vehicle", "Bus",
                    "seats", "20")))
        .containsExactly("TC-021");
  }

  @Test
  void isNeverFullerThanItsSeatsHoweverManyGiveThemAtOnce() throws Exception {
    var bus = vehicle(key, SITE, "2022-03-05T07:30", 10).id();
    var tries = new ArrayList<Callable<Integer>>();
    for (int family = 0; family < 12; family++) {
      var number = "RW-C-" + key + "-" + family;
      cases.open(number, "USA", Stage.BOOKED, persons(family * 3, 3));
      tries.add(() -> seat(bus, number).andReturn().getResponse().getStatus());
    }

    var ends = new ArrayList<Integer>();
    try (var clerks = Executors.newFixedThreadPool(8)) {
      for (var end : clerks.invokeAll(tries)) {
        ends.add(end.get());
      }
    }

    assertThat(ends).filteredOn(status -> status == 303).hasSize(3);
    assertThat(registers.list(RideDefinition.KIND, "vehicle", java.util.Set.of(bus))).hasSize(9);
  }

  @Test
  void printsTheManifestAndWritesNoFormulaIntoTheWorkbook() throws Exception {
    var bus = vehicle(key, SITE, "2022-03-05T07:30", 3).id();
    cases.open("RW-C-" + key, "USA", Stage.BOOKED, persons(1, 2));
    seat(bus, "RW-C-" + key).andExpect(status().isSeeOther());

    open("transit-worker", "/transit/vehicles/" + bus + "/manifest.pdf")
        .andExpect(status().isOk())
        .andExpect(content().contentType("application/pdf"));
    var workbook =
        open("transit-worker", "/transit/vehicles/" + bus + "/manifest.xlsx")
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    var inside = unzipped(workbook);
    assertThat(inside).contains("=1+1 Bus", "RW-C-" + key, "Aline").doesNotContain("<f>");
    open("transit-donor", "/transit/vehicles/" + bus + "/manifest.xlsx")
        .andExpect(status().isForbidden());
    open("transit-worker", "/transit/vehicles/" + UUID.randomUUID())
        .andExpect(status().isNotFound());
  }

  private static String unzipped(byte[] workbook) throws IOException {
    var file = Files.createTempFile("manifest", ".xlsx");
    Files.write(file, workbook);
    var all = new StringBuilder();
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return all.toString();
  }

  private Map<String, String> ride(String vehicle) {
    return Map.of("vehicle", key + "-" + vehicle, "person", key + "-1");
  }

  private ResultActions seat(UUID bus, String numbers) throws Exception {
    return send("/transit/vehicles/" + bus + "/seats", Map.of("numbers", List.of(numbers)));
  }
}
