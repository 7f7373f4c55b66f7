package org.inzira.projects;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.RecordShape;

/** The shapes of the records that support all programmes. They name no persons. */
final class SupportShapes {

  static final RecordKind DONOR = new RecordKind("donor");
  static final RecordKind PARTNER = new RecordKind("partner");
  static final RecordKind PROJECT = new RecordKind("project");
  static final RecordKind OFFICE = new RecordKind("office");
  static final RecordKind FIELD_PRESENCE = new RecordKind("field-presence");

  private static final int NAME_LENGTH_MAX = 120;

  private static final Role[] READERS =
      Arrays.stream(Role.values())
          .filter(role -> role != Role.DONOR && role != Role.ADMINISTRATOR)
          .toArray(Role[]::new);

  private static final Code PROGRAMMES =
      new Code(Arrays.stream(Programme.values()).map(Programme::code).toList());

  private SupportShapes() {}

  static RecordShape donor() {
    return finished(
        RecordShape.of(DONOR, "donors", Programme.SUPPORT, "projects.donor")
            .fields(
                Field.required("name", new Text(NAME_LENGTH_MAX), "Development Agency of Utopia"),
                Field.required(
                    "donor_kind",
                    new Code(List.of("government", "multilateral", "fund", "private")),
                    "government"))
            .listed("name", "donor_kind")
            .filteredBy("donor_kind"));
  }

  static RecordShape partner() {
    return finished(
        RecordShape.of(PARTNER, "partners", Programme.SUPPORT, "projects.partner")
            .fields(
                Field.required("name", new Text(NAME_LENGTH_MAX), "Lakeside Traders’ Union"),
                Field.required(
                    "partner_kind",
                    new Code(
                        List.of(
                            "government",
                            "un_agency",
                            "civil_society",
                            "academia",
                            "private",
                            "local_authority")),
                    "civil_society"))
            .listed("name", "partner_kind")
            .filteredBy("partner_kind"));
  }

  static RecordShape project() {
    return finished(
        RecordShape.of(PROJECT, "projects", Programme.SUPPORT, "projects.project")
            .fields(
                Field.required("title", new Text(200), "Safe crossings"),
                Field.required("donor", new Reference(DONOR), "D-01"),
                Field.required("programme", PROGRAMMES, "border"),
                Field.required("starts_on", new Day(false), "2021-01-01"),
                Field.optional("ends_on", new Day(false), "2023-12-31"))
            .listed("title", "programme", "donor", "starts_on", "ends_on")
            .filteredBy("programme")
            .sortedBy("starts_on"));
  }

  static RecordShape office() {
    return finished(
        RecordShape.of(OFFICE, "offices", Programme.SUPPORT, "projects.office")
            .fields(
                Field.required("name", new Text(NAME_LENGTH_MAX), "Field office Rubavu"),
                Field.required("place", new Place(Set.of("district")), "RW33"),
                Field.required("opened_on", new Day(false), "2015-03-01"),
                Field.optional("closed_on", new Day(false), ""))
            .listed("name", "place", "opened_on", "closed_on")
            .filteredBy("place")
            .sortedBy("opened_on"));
  }

  static RecordShape fieldPresence() {
    return finished(
        RecordShape.of(
                FIELD_PRESENCE, "field_presence", Programme.SUPPORT, "projects.field_presence")
            .fields(
                Field.required(
                    "place",
                    new Place(Set.of("district", "site", "border-post", "airport")),
                    "RW55-MAHAMA"),
                Field.required("programme", PROGRAMMES, "resettlement"),
                Field.required("from_day", new Day(false), "2019-01-01"),
                Field.optional("to_day", new Day(false), ""))
            .listed("place", "programme", "from_day", "to_day")
            .filteredBy("programme", "place")
            .sortedBy("from_day"));
  }

  private static RecordShape finished(RecordShape.Making shape) {
    return shape.readBy(READERS).writtenBy(Role.MONITORING);
  }
}
