package org.inzira.health.laboratory;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * One specimen of a person; its key is the number on its label. It serves every test of theirs that
 * wants one of its kind and was asked for by the day on which it was taken.
 */
@Component
class SpecimenDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("specimen");

  static final List<String> REJECTIONS =
      List.of(
          "insufficient",
          "leaked",
          "unlabelled",
          "haemolysed",
          "saliva",
          "too_old",
          "lost",
          "other");

  private final RecordShape shape;
  private final People people;
  private final Settling settling;

  SpecimenDefinition(Catalogue catalogue, People people, @Lazy Settling settling) {
    this.people = people;
    this.settling = settling;
    this.shape =
        RecordShape.of(KIND, "specimens", Programme.HEALTH, "health.specimen")
            .fields(
                Field.required("person", new Reference(People.KIND), "P-2022-0001"),
                Field.required("specimen_kind", new Code(catalogue.specimens()), "sputum"),
                Field.required("taken_on", new Day(true), "2022-01-17"),
                Field.optional("taken_by", new Text(80), "M. U."),
                Field.optional("method", new Code(catalogue.methods()), "liquid"),
                Field.optional("rejected_on", new Day(true), ""),
                Field.optional("rejection", new Code(REJECTIONS), ""))
            .listed("taken_on", "person", "specimen_kind", "method", "rejected_on", "rejection")
            .filteredBy("specimen_kind", "rejection")
            .sortedBy("taken_on")
            .aboutPerson("person")
            .readBy(Role.HEALTH)
            .writtenBy(Role.HEALTH);
  }

  @Override
  public RecordShape shape() {
    return shape;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    people
        .beforeBirth(drafts, "person", values -> values.day("taken_on"))
        .forEach(draft -> complaints.about(draft, "taken_on", "LB-010"));
    for (var draft : drafts) {
      var values = draft.values();
      var rejected = values.day("rejected_on");
      if (rejected.isPresent() != values.text("rejection").isPresent()) {
        complaints.about(draft, "rejection", "LB-011");
      }
      if (rejected.filter(day -> day.isBefore(values.day("taken_on").orElseThrow())).isPresent()) {
        complaints.about(draft, "rejected_on", "LB-012");
      }
    }
  }

  @Override
  public void changed(List<Difference> differences) {
    settling.settle(persons(differences.stream()));
  }

  static Set<UUID> persons(Stream<Difference> differences) {
    return differences.flatMap(one -> one.references("person")).collect(Collectors.toSet());
  }
}
