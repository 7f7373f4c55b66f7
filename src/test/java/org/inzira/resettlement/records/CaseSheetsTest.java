package org.inzira.resettlement.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inzira.database.InziraTest;
import org.inzira.intake.Deliveries;
import org.inzira.intake.Delivery;
import org.inzira.intake.DeliveryListener;
import org.inzira.intake.DeliveryReport;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseFile.Passage;
import org.inzira.resettlement.Cases;
import org.inzira.resettlement.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** The sheets that an office keeps of its open caseload, brought in at once. */
@InziraTest
class CaseSheetsTest {

  @TempDir private Path folder;
  @Autowired private Deliveries deliveries;
  @Autowired private Cases cases;

  @Test
  void bringsAnOpenCaseloadInWithTheDaysThatWereRecordedAndThoseThatWereNot() {
    var outcome = bring(caseload());

    assertThat(outcome.orThrow().sheets()).hasSize(10);
    var file = find("CS-1");
    assertThat(file.stage()).isEqualTo(Stage.READY);
    assertThat(file.passages())
        .extracting(Passage::stage)
        .containsExactly(Stage.REFERRED, Stage.REGISTERED, Stage.ACCEPTED, Stage.READY);
    assertThat(file.passages().get(1).on()).isEmpty();
    assertThat(file.consented()).isTrue();
    assertThat(file.journey()).isPresent();
    assertThat(find("CS-2").held()).isTrue();
    assertThat(cases.boundTo(file.id())).contains(find("CS-2").id());
  }

  private Path[] caseload() {
    return Stream.concat(Stream.of(whoGoesWhere()), Stream.of(whatHappened())).toArray(Path[]::new);
  }

  private Path[] whoGoesWhere() {
    return new Path[] {
      csv(
          "persons",
          "record_key,given_name,sex,birth_date",
          "CS-P1,Aline,female,1987-06-05",
          "CS-P2,Beata,female,2020-01-01",
          "CS-P3,Carine,female,1990-01-01"),
      csv(
          "cases",
          "record_key,unhcr_case_number,destination,asylum_country,pathway,referred_on",
          "CS-1,000-22C1,NOR,RWA,resettlement,2022-01-10",
          "CS-2,,NOR,RWA,resettlement,"),
      csv(
          "case_members",
          "record_key,case,person,relationship",
          "CS-M1,CS-1,CS-P1,principal",
          "CS-M2,CS-1,CS-P2,child",
          "CS-M3,CS-2,CS-P3,principal")
    };
  }

  private Path[] whatHappened() {
    return new Path[] {
      csv(
          "case_steps",
          "record_key,case,step,happened_on,decided_by",
          "CS-S1,CS-1,registered,,",
          "CS-S2,CS-1,decided_accepted,2022-03-01,unhcr",
          "CS-S3,CS-1,ready,2022-05-01,"),
      csv(
          "consents",
          "record_key,case,person,given_by,given_on",
          "CS-C1,CS-1,CS-P1,own,2022-03-02",
          "CS-C2,CS-1,CS-P2,guardian,2022-03-02"),
      csv("case_holds", "record_key,case,reason,held_on", "CS-H1,CS-2,exit_permit,2022-03-01"),
      csv("case_bonds", "record_key,case,bound_with", "CS-B1,CS-1,CS-2"),
      csv(
          "submissions",
          "record_key,case,category,priority,submitted_on",
          "CS-U1,CS-1,medical_needs,normal,2022-01-09"),
      csv(
          "case_tasks",
          "record_key,case,officer,task,due_on",
          "CS-T1,CS-1,case.worker,Ask for the permit,2022-06-01"),
      csv(
          "case_messages",
          "record_key,case,sent_on,way,correspondent,about",
          "CS-G1,CS-1,2022-05-02,email,Embassy,Dates")
    };
  }

  @Test
  void refusesAllThatDoesNotFitAtOnceAndKeepsNothing() {
    var outcome =
        bring(
            csv(
                "persons",
                "record_key,given_name,sex,birth_date",
                "CX-P1,Aline,female,1987-06-05",
                "CX-P2,Beata,female,1988-01-01"),
            csv(
                "cases",
                "record_key,destination,asylum_country,pathway,officer",
                "CX-1,NOR,RWA,resettlement,",
                "CX-2,RWA,RWA,resettlement,Not An Account"),
            csv(
                "case_members",
                "record_key,case,person,relationship",
                "CX-M1,CX-1,CX-P1,principal",
                "CX-M2,CX-1,CX-P2,principal",
                "CX-M3,CX-1,CX-P1,spouse"),
            csv(
                "case_steps",
                "record_key,case,step,happened_on",
                "CX-S1,CX-1,not_ready,2022-03-01",
                "CX-S2,CX-1,decided_denied,2022-03-02"));

    assertThat(codes(outcome)).contains("RS-060", "RS-061", "RS-030", "RS-031", "RS-001", "RS-004");
    assertThat(cases.named("CX-1")).isEmpty();
  }

  private CaseFile find(String key) {
    return cases.find(cases.named(key).orElseThrow()).orElseThrow();
  }

  private static List<String> codes(Outcome<DeliveryReport> outcome) {
    return switch (outcome) {
      case Outcome.Done<DeliveryReport>(var report) ->
          report.refusals().stream().map(Refusal::code).toList();
      case Outcome.Refused<DeliveryReport>(var refusals) ->
          refusals.stream().map(Refusal::code).toList();
    };
  }

  private Outcome<DeliveryReport> bring(Path... files) {
    return deliveries.bring(Delivery.of(List.of(files)), DeliveryListener.NONE);
  }

  private Path csv(String name, String... lines) {
    try {
      return Files.writeString(folder.resolve(name + ".csv"), String.join("\n", lines) + "\n");
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
