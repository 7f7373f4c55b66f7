package org.inzira.transit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.ResultActions;

/** What travel bags hold, who has it, and whose signature the lender asks for. */
class BagsTest extends TransitGround {

  @Test
  void keepsWhoHoldsWhatAndWhoHadItBefore() throws Exception {
    var person = person(1);
    var bags = bags("CAN", person);

    hand(bags, person, "travel_document", "office", "Registry, drawer 4")
        .andExpect(status().isSeeOther());
    hand(bags, person, "travel_document", "escort", "Escort on duty")
        .andExpect(status().isSeeOther());
    hand(bags, person, "health_documents", "escort", "Escort on duty")
        .andExpect(status().isSeeOther());

    open("transit-worker", bags)
        .andExpect(status().isOk())
        .andExpect(content().string(containsString("Health documents (sealed)")))
        .andExpect(content().string(containsString("escort: Escort on duty")))
        .andExpect(content().string(containsString("office: Registry, drawer 4")))
        .andExpect(content().string(containsString("not there yet")))
        .andExpect(content().string(not(containsString("name=\"piece\""))));
    assertThat(seen(person)).isPositive();
    assertThatThrownBy(() ->
            database
                .sql("update transit.custody set to_whom = 'x' where person = :person")
                .param("person", person.value())
                .update())
        .rootCause()
        .hasMessageContaining("permission denied");
  }

  @Test
  void refusesToHandNothingToNobodyAndWhatIsOfOthers() throws Exception {
    var person = person(1);
    var bags = bags("CAN", person);

    send(bags + "/custody", Map.of("holder", List.of("cousin")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("Tick what is handed over")))
        .andExpect(content().string(containsString("Choose to whom")))
        .andExpect(content().string(containsString("Write who took it")));
    hand(bags, new PersonId(UUID.randomUUID()), "ticket", "escort", "Escort")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("is not of this case")));
  }

  @Test
  void asksAdultsForTheirSignatureOnTheDayOfSigning() throws Exception {
    var parent = person(1, "1980-04-05");
    var justAdult = person(2, "2004-03-05");
    var child = person(3, "2015-03-05");
    var unknown = person(4, "");
    var bags = bags("USA", parent, justAdult, child, unknown);

    sign(bags, justAdult, "1100.00", "2022-03-04")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("younger than 18")));
    sign(bags, justAdult, "1100,5", "2022-03-05").andExpect(status().isSeeOther());
    sign(bags, justAdult, "1100", "2022-03-05")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("signed a note")));
    sign(bags, unknown, "1100", "2022-03-05")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("not known how old")));
    sign(bags, parent, "many", "2022-03-05")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("That is no amount")));

    open("transit-worker", bags)
        .andExpect(content().string(containsString("signed on 5 Mar 2022, USD 1,100.50")))
        .andExpect(content().string(containsString("to be signed")))
        .andExpect(content().string(containsString("age not known")))
        .andExpect(content().string(not(containsString("loan-notes/" + child.value()))));
    for (var language : List.of("en", "fr")) {
      open("transit-worker", bags + "/loan-notes/" + parent.value() + "?language=" + language)
          .andExpect(status().isOk())
          .andExpect(content().contentType("application/pdf"));
    }
  }

  @Test
  void asksNobodyWhereTheDestinationLendsNothing() throws Exception {
    var parent = person(1);
    var bags = bags("CAN", parent);

    sign(bags, parent, "1100", "2022-03-05")
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("lends nobody")));
    open("transit-worker", bags).andExpect(content().string(not(containsString("Travel loan"))));
    open("transit-worker", bags + "/loan-notes/" + parent.value()).andExpect(status().isNotFound());
  }

  @Test
  void opensTheBagsByTheNumberOfTheCase() throws Exception {
    var bags = bags("CAN", person(1));

    send("/transit/bags", Map.of("number", List.of("RW-C-" + key)))
        .andExpect(status().isSeeOther())
        .andExpect(header().string("Location", bags));
    send("/transit/bags", Map.of("number", List.of("RW-C-none")))
        .andExpect(status().isUnprocessableContent())
        .andExpect(content().string(containsString("No case has this number")));
    open("transit-worker", "/transit/bags/" + UUID.randomUUID()).andExpect(status().isNotFound());
  }

  private String bags(String destination, PersonId... persons) {
    CaseId id = cases.open("RW-C-" + key, destination, Stage.BOOKED, persons);
    return "/transit/bags/" + id.value();
  }

  private ResultActions hand(
      String bags, PersonId person, String item, String holder, String toWhom) throws Exception {
    return send(
        bags + "/custody",
        Map.of(
            "piece", List.of(person.value() + "_" + item),
            "holder", List.of(holder),
            "to_whom", List.of(toWhom)));
  }

  private ResultActions sign(String bags, PersonId person, String amount, String on)
      throws Exception {
    return send(
        bags + "/loan-notes",
        Map.of(
            "person", List.of(person.value().toString()),
            "amount", List.of(amount),
            "signed_on", List.of(on)));
  }
}
