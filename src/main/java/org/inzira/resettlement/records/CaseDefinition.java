package org.inzira.resettlement.records;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Country;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.YesNo;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.SavedRecord;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** A case: where those who were referred together are to go, and whose case it is. */
@Component
class CaseDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("case");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "cases", Programme.RESETTLEMENT, "resettlement.case_file")
          .fields(
              Field.optional("unhcr_case_number", new Text(30), "000-22C00345"),
              Field.required("destination", new Country(), "CAN"),
              Field.required("asylum_country", new Country(), "RWA"),
              Field.optional("site", new Place(Set.of("site", "district")), "RW55-MAHAMA"),
              Field.required(
                  "pathway",
                  new Code(
                      List.of(
                          "resettlement",
                          "humanitarian_admission",
                          "family_reunification",
                          "other")),
                  "resettlement"),
              Field.optional("officer", new Text(60), "case.worker"),
              Field.optional("referred_on", new Day(true), "2022-01-10"),
              Field.optional("travels_together", new YesNo(), "yes"))
          .listed("referred_on", "destination", "site", "pathway", "officer")
          .filteredBy("destination", "site", "pathway", "asylum_country")
          .sortedBy("referred_on")
          .searchedIn("unhcr_case_number", "officer")
          .readBy(Role.CASE_WORKER, Role.PROTECTION, Role.MOVEMENT)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION);

  private final CaseNumbers numbers;
  private final TieRows ties;
  private final CaseChanges changes;

  CaseDefinition(CaseNumbers numbers, TieRows ties, CaseChanges changes) {
    this.numbers = numbers;
    this.ties = ties;
    this.changes = changes;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public Map<UUID, String> spokenNumbers(Set<UUID> ids) {
    return numbers.of(ids);
  }

  @Override
  public Optional<UUID> findSpoken(String number) {
    return numbers.find(number);
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    var apart =
        ties.numbersApart(
            drafts.stream()
                .filter(draft -> draft.values().text("unhcr_case_number").isPresent())
                .map(Draft::id)
                .toList());
    for (var draft : drafts) {
      checkOfficer(draft, complaints);
      draft
          .values()
          .text("unhcr_case_number")
          .filter(apart.getOrDefault(draft.id(), Set.of())::contains)
          .ifPresent(_ -> complaints.about(draft, "unhcr_case_number", "RS-062"));
      var values = draft.values();
      if (values.country("destination").equals(values.country("asylum_country"))) {
        complaints.about(draft, "destination", "RS-060");
      }
    }
  }

  /** Whose it is is said by the name of an account, so that lists can ask for it. */
  static void checkOfficer(Draft draft, Complaints complaints) {
    draft
        .values()
        .text("officer")
        .ifPresent(officer -> {
          try {
            var _ = new AccountName(officer);
          } catch (IllegalArgumentException malformed) {
            complaints.about(draft, "officer", "RS-061");
          }
        });
  }

  @Override
  public void written(List<SavedRecord> records) {
    numbers.add(records.stream().map(record -> record.ref().id()).toList());
  }

  @Override
  public void changed(List<Difference> differences) {
    changes.moved(
        differences.stream()
            .flatMap(one -> Stream.concat(one.before().stream(), one.after().stream()))
            .map(record -> record.ref().id())
            .collect(Collectors.toSet()));
  }
}
