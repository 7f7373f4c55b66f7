package org.inzira.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Map;
import java.util.Set;
import org.inzira.access.Accounts;
import org.inzira.access.Role;
import org.inzira.database.InziraTest;
import org.inzira.database.Transactions;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.PersonId;
import org.inzira.registers.Deliveries;
import org.inzira.registers.Registers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@InziraTest
class MergePagesTest {

  @Autowired private MockMvc server;
  @Autowired private Accounts accounts;
  @Autowired private Registers registers;
  @Autowired private Transactions transactions;
  @Autowired private Mergings mergings;

  private String key;
  private PersonId first;
  private PersonId second;

  @BeforeEach
  void recordsOnePersonTwice() {
    accounts.addDemonstration(new AccountName("caseworker"), Set.of(Role.CASE_WORKER)).orThrow();
    accounts.addDemonstration(new AccountName("nurse"), Set.of(Role.HEALTH)).orThrow();
    key = "M-" + System.nanoTime();
    first = person("-1");
    second = person("-2");
  }

  @Test
  void hintsAtDuplicatesByNumberWithoutNames() throws Exception {
    var page = call("caseworker", get(MergePages.ADDRESS)).getContentAsString();

    assertThat(page).contains(second.value().toString()).doesNotContain("Aline " + key);
  }

  @Test
  void isOpenToProtectionOfficersAsToCaseWorkersAndToNobodyElse() throws Exception {
    accounts
        .addDemonstration(new AccountName("merge-protection"), Set.of(Role.PROTECTION))
        .orThrow();

    assertThat(call("merge-protection", get("/people/merge")).getStatus()).isEqualTo(200);
    assertThat(call("merge-protection", get("/intake")).getStatus()).isEqualTo(200);
    assertThat(
            call("merge-protection", get("/api/figures/2022/people-resettled/entries")).getStatus())
        .isEqualTo(200);
    assertThat(call("nurse", get("/people/merge")).getStatus()).isEqualTo(403);
  }

  @Test
  void mergesByKeyOrNumberAndUndoes() throws Exception {
    var merged = call("caseworker", proposal(key + "-2", key + "-1", "Same card"));
    assertThat(merged.getStatus()).isEqualTo(303);
    assertThat(mergings.isMerged(second)).isTrue();
    assertThat(call("caseworker", get("/people/merge?done=merged")).getContentAsString())
        .contains("counts once from now on");

    var undone = call("caseworker", post(MergePages.UNDOING).param("duplicate", key + "-2"));
    assertThat(undone.getStatus()).isEqualTo(303);
    assertThat(mergings.isMerged(second)).isFalse();
  }

  @Test
  void keepsWhatWasFilledInWhenItIsRefused() throws Exception {
    var refused = call("caseworker", proposal(key + "-2", "nobody", "Same card"));

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(refused.getContentAsString())
        .contains("There is no such person", "field-kept-refusals", key + "-2")
        .doesNotContain("field-duplicate-refusals");
  }

  @Test
  void isOpenToCaseWorkersOnly() throws Exception {
    assertThat(call("nurse", get(MergePages.ADDRESS)).getStatus()).isEqualTo(403);
    assertThat(call("nurse", proposal(key + "-2", key + "-1", "x")).getStatus()).isEqualTo(403);
  }

  @Test
  void showsTheSpokenNumberOnTheRecordOfAPerson() throws Exception {
    var page = call("caseworker", get("/records/person/" + first.value())).getContentAsString();

    assertThat(page).containsPattern("RW-\\d{4}-\\d{4}");
  }

  private PersonId person(String suffix) {
    var deliveries = new Deliveries(registers, transactions);
    var row =
        Map.of(
            "given_name", "Aline",
            "family_name", "Aline " + key,
            "sex", "female",
            "birth_date", "1990-05-02");
    return new PersonId(deliveries.bring("person", key + suffix, row).id());
  }

  private static MockHttpServletRequestBuilder proposal(
      String duplicate, String kept, String reason) {
    return post(MergePages.ADDRESS)
        .param("duplicate", duplicate)
        .param("kept", kept)
        .param("reason", reason);
  }

  private MockHttpServletResponse call(String account, MockHttpServletRequestBuilder request)
      throws Exception {
    return server.perform(request.with(user(account)).with(csrf())).andReturn().getResponse();
  }
}
