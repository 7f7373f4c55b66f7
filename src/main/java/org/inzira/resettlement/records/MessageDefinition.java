package org.inzira.resettlement.records;

import java.util.List;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.stereotype.Component;

/** With whom a case was spoken or written about, and what was said. */
@Component
class MessageDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("case-message");

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "case_messages", Programme.RESETTLEMENT, "resettlement.case_message")
          .fields(
              Field.required("case", new Reference(CaseDefinition.KIND), "C-2022-0001"),
              Field.required("sent_on", new Day(true), "2022-02-03"),
              Field.required(
                  "way",
                  new Code(
                      List.of(
                          "in_person", "telephone", "email", "letter", "text_message", "other")),
                  "telephone"),
              Field.required("correspondent", new Text(120), "UNHCR field office"),
              Field.required("about", new Text(1000), "Date of the interview"))
          .listed("sent_on", "case", "way", "correspondent")
          .filteredBy("way")
          .sortedBy("sent_on")
          .readBy(Role.CASE_WORKER, Role.PROTECTION)
          .writtenBy(Role.CASE_WORKER, Role.PROTECTION);

  @Override
  public RecordShape shape() {
    return SHAPE;
  }
}
