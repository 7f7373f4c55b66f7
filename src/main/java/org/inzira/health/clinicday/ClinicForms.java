package org.inzira.health.clinicday;

import java.util.List;
import java.util.Optional;
import org.inzira.health.clinic.Station;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.RecordKind;
import org.inzira.page.Choice;
import org.inzira.page.Wording;
import org.inzira.registers.Registers;
import org.springframework.stereotype.Component;

/** The choices of the forms, as the kinds of record declare them. */
@Component
class ClinicForms {

  static final RecordKind APPOINTMENT = new RecordKind("appointment");
  static final RecordKind VISIT = new RecordKind("visit");

  private final Registers registers;

  ClinicForms(Registers registers) {
    this.registers = registers;
  }

  List<Choice> choices(RecordKind kind, String field, Wording words) {
    return registers.get(kind).definition().fields().stream()
        .filter(declared -> declared.name().equals(field))
        .flatMap(declared ->
            declared.type() instanceof Code(var codes)
                ? codes.stream()
                : java.util.stream.Stream.<String>empty())
        .map(code -> new Choice(code, word(kind, field, code, words)))
        .toList();
  }

  /** A code in words; some are shared by several kinds. */
  static String word(RecordKind kind, String field, String code, Wording words) {
    return Optional.of(words.textOrEmpty("code." + kind.code() + "." + field + "." + code))
        .filter(said -> !said.isEmpty())
        .orElseGet(() -> words.text("code." + field + "." + code));
  }

  static List<Choice> stations(List<Station> stations, ClinicWords said) {
    return stations.stream().map(one -> new Choice(one.code(), said.station(one))).toList();
  }
}
