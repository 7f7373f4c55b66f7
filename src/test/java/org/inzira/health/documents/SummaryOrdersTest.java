package org.inzira.health.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.inzira.health.documents.SummaryOrders.Section;
import org.inzira.kernel.CountryCode;
import org.junit.jupiter.api.Test;

class SummaryOrdersTest {

  private static final String ALL =
      "[assessments, conditions, treatment, results, vaccinations, journey, confidential]";

  @Test
  void endsWithWhatIsConfidentialWhereverItGoes() {
    var orders = SummaryOrders.shipped();

    for (var country : List.of("USA", "CAN", "NOR")) {
      assertThat(orders.of(Optional.of(new CountryCode(country)))).endsWith(Section.CONFIDENTIAL);
    }
    assertThat(orders.of(Optional.empty())).hasSize(Section.values().length);
  }

  @Test
  void refusesAnOrderThatForgetsOrRepeatsASectionAndACountryThatStandsTwice() {
    var general = "version: \"1\"\norders:\n  - {destinations: [], sections: " + ALL + "}\n";

    assertThat(SummaryOrders.read(general).sequences()).hasSize(1);
    for (var wrong :
        List.of(
            general.replace("treatment, ", ""),
            general.replace("treatment", "results"),
            general.replace("treatment", "gossip"),
            general.replace("destinations: []", "destinations: [USA]"),
            general
                + "  - {destinations: [USA], sections: "
                + ALL
                + "}\n  - {destinations: [USA], sections: "
                + ALL
                + "}\n")) {
      assertThatThrownBy(() -> SummaryOrders.read(wrong)).isInstanceOf(RuntimeException.class);
    }
  }
}
