package org.inzira.health.stock;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Where vials are kept cold, and which limits hold there. */
@Component
class RefrigeratorDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("refrigerator");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "refrigerators", Programme.HEALTH, "health.refrigerator")
          .fields(
              Field.required("name", new Text(60), "Refrigerator in the vaccination room"),
              Field.required("place", new Place(Set.of("centre", "hospital", "site")), "RW13-MHAC"),
              Field.required("keeps", new Code(List.of("chilled", "frozen")), "chilled"),
              Field.required("in_use_from", new Day(false), "2022-01-03"),
              Field.optional("in_use_until", new Day(false), "2023-12-20"))
          .listed("name", "place", "keeps", "in_use_from", "in_use_until")
          .filteredBy("place", "keeps")
          .sortedBy("in_use_from")
          .searchedIn("name")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final Excursions excursions;

  RefrigeratorDefinition(@Lazy Excursions excursions) {
    this.excursions = excursions;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    for (var draft : drafts) {
      var from = draft.values().day("in_use_from").orElseThrow();
      if (draft.values().day("in_use_until").filter(from::isAfter).isPresent()) {
        complaints.about(draft, "in_use_until", "CC-020");
      }
    }
  }

  @Override
  public void changed(List<Difference> differences) {
    excursions.refrigeratorsChanged(
        differences.stream()
            .filter(difference -> difference.before().isPresent())
            .flatMap(difference -> difference.after().stream())
            .map(record -> record.ref().id())
            .collect(Collectors.toUnmodifiableSet()));
  }
}
