package org.inzira.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Year;
import java.util.Map;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordRef;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InziraTest
class ProjectsTest {

  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Projects projects;

  private Deliveries deliveries;
  private String key;

  @BeforeEach
  void prepares() {
    deliveries = new Deliveries(registers, transactions);
    key = "T-" + System.nanoTime();
  }

  @Test
  void listsStandingDonorsByName() {
    var second = deliveries.bring("donor", key + "-1", donor(key + " Beta"));
    var first = deliveries.bring("donor", key + "-2", donor(key + " Alpha"));
    deliveries.bring("donor", key + "-3", donor(key + " Gamma"));
    deliveries.withdraw("donor", key + "-3");

    assertThat(projects.donors())
        .filteredOn(donor -> donor.name().startsWith(key))
        .extracting(Projects.Named::record)
        .containsExactly(first, second);
  }

  @Test
  void saysWhereAProgrammeWasInAYear() {
    var ended = presence("-1", "2019-01-01", "2021-12-31");
    var lasting = presence("-2", "2021-12-31", "");
    var later = presence("-3", "2022-01-01", "2022-06-30");

    assertThat(projects.presence(Year.of(2021)))
        .extracting(Projects.Presence::record)
        .contains(ended, lasting)
        .doesNotContain(later);
    assertThat(projects.presence(Year.of(2022)))
        .filteredOn(presence -> presence.record().equals(lasting))
        .singleElement()
        .satisfies(presence -> {
          assertThat(presence.place()).isEqualTo(new PlaceCode("RW55-MAHAMA"));
          assertThat(presence.programme()).isEqualTo(Programme.HEALTH);
          assertThat(presence.to()).isEmpty();
        });
    assertThat(projects.presence(Year.of(2022)))
        .extracting(Projects.Presence::record)
        .contains(later)
        .doesNotContain(ended);
  }

  @Test
  void refusesWhatEndsBeforeItStartsAndAKeyThatIsNoCode() {
    deliveries.bring("donor", key, donor(key));
    var project =
        Map.of(
            "title", "Safe crossings",
            "donor", key,
            "programme", "border",
            "starts_on", "2022-01-01");

    assertThat(
            deliveries.refused("project", key, Deliveries.with(project, "ends_on", "2021-12-31")))
        .containsExactly("PR-001");
    assertThat(deliveries.refused("project", "my project", project)).containsExactly("PR-002");
    assertThat(deliveries.refused("project", key, project)).isEmpty();
  }

  private static Map<String, String> donor(String name) {
    return Map.of("name", name, "donor_kind", "fund");
  }

  private RecordRef presence(String suffix, String from, String to) {
    var open = Map.of("place", "RW55-MAHAMA", "programme", "health", "from_day", from);
    var row = to.isEmpty() ? open : Deliveries.with(open, "to_day", to);
    return deliveries.bring("field-presence", key + suffix, row);
  }
}
