package org.inzira.records;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType;
import org.inzira.kernel.Location;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.Reason;
import org.inzira.page.Choice;
import org.inzira.page.Control;
import org.inzira.page.FormView;
import org.inzira.page.Wording;
import org.inzira.registers.Register;
import org.springframework.stereotype.Component;

/** The inputs of a record's form, with what was refused at each. */
@Component
class FormInputs {

  private static final int LINE_LENGTH_MAX = 120;

  private final FieldChoices choices;
  private final Clock clock;
  private final ZoneId zone;

  FormInputs(FieldChoices choices, Clock clock, ZoneId zone) {
    this.choices = choices;
    this.clock = clock;
    this.zone = zone;
  }

  List<FormView.Input> of(
      Register register,
      RecordWords words,
      Wording wording,
      Map<String, String> values,
      List<Refusal> refusals) {
    var spoken = words.spoken(values);
    var inputs = new ArrayList<FormView.Input>();
    for (var field : register.fields()) {
      inputs.add(
          new FormView.Input(
              field.name(),
              words.label(field.name()),
              words.help(field.name()),
              control(field, words),
              field.required(),
              spoken.getOrDefault(field.name(), ""),
              at(field.name(), refusals, wording)));
    }
    var projects = choices.projects(wording);
    if (!projects.isEmpty()) {
      inputs.add(project(projects, wording, values, refusals));
    }
    return inputs;
  }

  private static FormView.Input project(
      List<Choice> projects, Wording wording, Map<String, String> values, List<Refusal> refusals) {
    return new FormView.Input(
        ListRequest.PROJECT,
        wording.text("records.of-project"),
        "",
        new Control.Lookup(projects),
        false,
        values.getOrDefault(ListRequest.PROJECT, ""),
        at(ListRequest.PROJECT, refusals, wording));
  }

  /** The key of a new record; who leaves it empty is given one. */
  static FormView.Input key(Wording wording, String value, List<Refusal> refusals) {
    return new FormView.Input(
        Submission.KEY,
        wording.text("records.key"),
        wording.text("records.key.help"),
        new Control.Line(RecordKey.LENGTH_MAX),
        false,
        value,
        at(Submission.KEY, refusals, wording));
  }

  /** Asked for only once a closed year was found to be touched. */
  static Optional<FormView.Input> lateReason(
      Wording wording, String value, List<Refusal> refusals) {
    var sentences = at(Submission.LATE_REASON, refusals, wording);
    if (sentences.isEmpty() && value.isEmpty()) {
      return Optional.empty();
    }
    var reasons =
        Stream.of(Reason.LATE_RECORD, Reason.CORRECTION)
            .map(reason -> new Choice(reason.code(), wording.text("reason." + reason.code())))
            .toList();
    return Optional.of(
        new FormView.Input(
            Submission.LATE_REASON,
            wording.text("records.late-reason"),
            wording.text("records.late-reason.help"),
            new Control.Select(reasons),
            true,
            value,
            sentences));
  }

  /** The sentences of refusals that stand at none of the inputs. */
  static List<String> elsewhere(
      List<FormView.Input> inputs, List<Refusal> refusals, Wording wording) {
    var names = inputs.stream().map(FormView.Input::name).collect(Collectors.toSet());
    return refusals.stream()
        .filter(refusal -> !names.contains(column(refusal)))
        .map(wording::sentence)
        .toList();
  }

  static List<String> at(String name, List<Refusal> refusals, Wording wording) {
    return refusals.stream()
        .filter(refusal -> column(refusal).equals(name))
        .map(wording::sentence)
        .toList();
  }

  private static String column(Refusal refusal) {
    return refusal.location().map(Location::column).orElse("");
  }

  private Control control(Field field, RecordWords words) {
    return switch (field.type()) {
      case FieldType.Text(var lengthMax) when lengthMax > LINE_LENGTH_MAX ->
          new Control.Paragraph(lengthMax);
      case FieldType.Text(var lengthMax) -> new Control.Line(lengthMax);
      case FieldType.Whole(var min, var max) -> new Control.Whole(min, max);
      case FieldType.Day(var pastOnly) -> new Control.Day(today(pastOnly));
      case FieldType.Moment(var pastOnly) -> new Control.Moment(now(pastOnly));
      case FieldType.YesNo() -> new Control.YesNo();
      case FieldType.Code _ -> new Control.Select(choices.choices(field, words));
      case FieldType.Country _, FieldType.Nationality _, FieldType.Place _, FieldType.Reference _ ->
          new Control.Lookup(choices.suggestions(field, words));
    };
  }

  private Optional<String> today(boolean pastOnly) {
    return pastOnly
        ? Optional.of(LocalDate.now(clock.withZone(zone)).toString())
        : Optional.empty();
  }

  private Optional<String> now(boolean pastOnly) {
    return pastOnly
        ? Optional.of(
            LocalDateTime.ofInstant(clock.instant(), zone)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString())
        : Optional.empty();
  }
}
