package org.inzira.mobility;

import java.util.List;
import java.util.Set;
import org.inzira.access.Role;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Country;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Place;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.people.People;
import org.inzira.registers.RecordShape;

/** The shapes of the programme's records. Field officers keep them all. */
final class MobilityShapes {

  static final RecordKind EXPERT = new RecordKind("diaspora-expert");
  static final RecordKind HOST = new RecordKind("host-institution");
  static final RecordKind PLACEMENT = new RecordKind("placement");
  static final RecordKind MAPPING = new RecordKind("mapping-study");
  static final RecordKind INNOVATOR = new RecordKind("innovator");

  private static final int TEXT_LENGTH_MAX = 120;
  private static final int TITLE_LENGTH_MAX = 200;
  private static final long AMOUNT_MAX = 1_000_000_000_000L;

  private static final Role[] OVERSEERS = {Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER};

  private static final Code SECTORS = new Code(List.of("tvet", "health"));

  private MobilityShapes() {}

  static RecordShape expert() {
    return aboutPersons(
        RecordShape.of(EXPERT, "diaspora_experts", Programme.MOBILITY, "mobility.diaspora_expert")
            .fields(
                Field.required("person", new Reference(People.KIND), "P-2022-0001"),
                Field.required("residence", new Country(), "BEL"),
                Field.required("sector", SECTORS, "tvet"),
                Field.required("specialty", new Text(TEXT_LENGTH_MAX), "electrical engineering"))
            .listed("person", "residence", "sector", "specialty")
            .filteredBy("residence", "sector")
            .aboutPerson("person"));
  }

  static RecordShape host() {
    return open(
        RecordShape.of(HOST, "host_institutions", Programme.MOBILITY, "mobility.host_institution")
            .fields(
                Field.required(
                    "place", new Place(Set.of("hospital", "college")), "RW13-IPRC-KIGALI"),
                Field.required("sector", SECTORS, "tvet"))
            .listed("place", "sector")
            .filteredBy("sector"));
  }

  static RecordShape placement() {
    return aboutPersons(
        RecordShape.of(PLACEMENT, "placements", Programme.MOBILITY, "mobility.placement")
            .fields(
                Field.required("expert", new Reference(EXPERT), "X-01"),
                Field.required("host", new Reference(HOST), "H-01"),
                Field.required("mode", new Code(List.of("on_site", "remote")), "on_site"),
                Field.required("starts_on", new Day(true), "2022-03-01"),
                Field.optional("ends_on", new Day(false), "2022-05-31"))
            .listed("starts_on", "expert", "host", "mode", "ends_on")
            .filteredBy("mode")
            .sortedBy("starts_on"));
  }

  static RecordShape mapping() {
    return open(
        RecordShape.of(MAPPING, "mapping_studies", Programme.MOBILITY, "mobility.mapping_study")
            .fields(
                Field.required("country", new Country(), "USA"),
                Field.required("title", new Text(TITLE_LENGTH_MAX), "Skills of the diaspora"),
                Field.required("published_on", new Day(true), "2022-06-30"))
            .listed("published_on", "country", "title")
            .filteredBy("country")
            .sortedBy("published_on"));
  }

  static RecordShape innovator() {
    return aboutPersons(
        RecordShape.of(INNOVATOR, "innovators", Programme.MOBILITY, "mobility.innovator")
            .fields(
                Field.required("person", new Reference(People.KIND), "P-2022-0001"),
                Field.required("college", new Place(Set.of("college")), "RW43-IPRC-MUSANZE"),
                Field.optional("mentor", new Reference(EXPERT), "X-01"),
                Field.required("trained_on", new Day(true), "2022-09-15"),
                Field.optional("grant_amount_rwf", new Whole(1, AMOUNT_MAX), "1500000"),
                Field.optional("granted_on", new Day(true), "2022-10-01"))
            .listed("trained_on", "person", "college", "mentor", "grant_amount_rwf")
            .filteredBy("college")
            .sortedBy("trained_on")
            .aboutPerson("person"));
  }

  private static RecordShape aboutPersons(RecordShape.Making shape) {
    return shape
        .readBy(Role.FIELD_OFFICER)
        .readWithReasonBy(OVERSEERS)
        .writtenBy(Role.FIELD_OFFICER);
  }

  private static RecordShape open(RecordShape.Making shape) {
    return shape
        .readBy(Role.FIELD_OFFICER, Role.MONITORING, Role.HEAD_OF_MISSION, Role.APPROVER)
        .writtenBy(Role.FIELD_OFFICER);
  }
}
