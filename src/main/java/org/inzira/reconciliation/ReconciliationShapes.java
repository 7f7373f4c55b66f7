package org.inzira.reconciliation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.inzira.access.Role;
import org.inzira.figures.Axis;
import org.inzira.figures.FigureId;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.RecordShape;

/** The shapes of what partners say and of the parts of a bridge. They name no persons. */
final class ReconciliationShapes {

  static final RecordKind PARTNER_FIGURE = new RecordKind("partner-figure");
  static final RecordKind BRIDGE_PART = new RecordKind("bridge-part");

  static final Role[] WRITERS = {Role.MONITORING, Role.HEAD_OF_MISSION};

  /** Months stand for themselves, and sex with age is two choices in one. */
  static final List<Axis> AXES =
      EnumSet.complementOf(EnumSet.of(Axis.MONTH, Axis.SEX_AGE_BAND)).stream().toList();

  static final String THEIRS = "theirs";
  static final String OTHER = "other";
  static final String IS_NOT = "is_not";

  private static final Role[] READERS =
      Arrays.stream(Role.values())
          .filter(role -> role != Role.DONOR && role != Role.ADMINISTRATOR)
          .toArray(Role[]::new);

  private static final long NUMBER_MAX = 1_000_000_000_000L;
  private static final long MONTHS = 12;
  private static final int SENTENCE_LENGTH_MAX = 500;
  private static final int SOURCE_LENGTH_MAX = 300;

  private ReconciliationShapes() {}

  static RecordShape partnerFigure(List<FigureId> figures) {
    return RecordShape.of(
            PARTNER_FIGURE, "partner_figures", Programme.SUPPORT, "reconciliation.partner_figure")
        .fields(
            Field.required("partner", new Text(120), "UNHCR"),
            Field.required(
                "figure",
                new Code(figures.stream().map(FigureId::value).toList()),
                figures.getFirst().value()),
            Field.required("year", new Text(4), "2022"),
            Field.required("value", new Whole(0, NUMBER_MAX), "3677"),
            Field.required(
                "counting_rule",
                new Text(SENTENCE_LENGTH_MAX),
                "Departures on submissions of ours"),
            Field.optional(
                "counting_rule_fr", new Text(SENTENCE_LENGTH_MAX), "Départs sur nos soumissions"),
            Field.required("source", new Text(SOURCE_LENGTH_MAX), "Fact sheet, page 2"),
            Field.optional("source_date", new Day(true), "2023-03-01"),
            Field.optional("source_address", new Text(SOURCE_LENGTH_MAX), ""))
        .listed("partner", "figure", "year", "value")
        .filteredBy("figure")
        .searchedIn("partner", "source")
        .readBy(READERS)
        .writtenBy(WRITERS);
  }

  static RecordShape bridgePart() {
    return RecordShape.of(
            BRIDGE_PART, "bridge_parts", Programme.SUPPORT, "reconciliation.bridge_part")
        .fields(
            Field.required("partner_figure", new Reference(PARTNER_FIGURE), "PF-01"),
            Field.required("position", new Whole(1, 99), "1"),
            Field.required(
                "attributed_to",
                new Code(
                    List.of(
                        "family_reunification",
                        "other_asylum_country",
                        "late_confirmation",
                        "other_category",
                        "other_counting_rule",
                        "counted_twice",
                        OTHER)),
                "family_reunification"),
            Field.required("higher_count", new Code(List.of("ours", THEIRS)), "ours"),
            Field.optional("dimension", new Code(AXES.stream().map(Axis::code).toList()), ""),
            Field.optional("comparison", new Code(List.of("is", IS_NOT)), ""),
            Field.optional("dimension_values", new Text(120), ""),
            Field.optional("month_from", new Whole(1, MONTHS), ""),
            Field.optional("month_to", new Whole(1, MONTHS), ""),
            Field.optional("recorded_after", new Day(true), ""),
            Field.optional("number", new Whole(0, NUMBER_MAX), "12"),
            Field.optional("number_source", new Text(SOURCE_LENGTH_MAX), "Letter of the partner"),
            Field.optional("explanation", new Text(SENTENCE_LENGTH_MAX), ""),
            Field.optional("explanation_fr", new Text(SENTENCE_LENGTH_MAX), ""))
        .listed("partner_figure", "position", "attributed_to", "higher_count", "number")
        .filteredBy("attributed_to")
        .readBy(READERS)
        .writtenBy(WRITERS);
  }
}
