package org.inzira.health.fees;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Role;
import org.inzira.health.HealthRecords;
import org.inzira.kernel.Field;
import org.inzira.kernel.FieldType.Code;
import org.inzira.kernel.FieldType.Day;
import org.inzira.kernel.FieldType.Reference;
import org.inzira.kernel.FieldType.Text;
import org.inzira.kernel.FieldType.Whole;
import org.inzira.kernel.Programme;
import org.inzira.kernel.RecordKind;
import org.inzira.registers.Complaints;
import org.inzira.registers.Draft;
import org.inzira.registers.FieldValues;
import org.inzira.registers.RecordReader;
import org.inzira.registers.RecordShape;
import org.inzira.registers.ShapedDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** That the fee of an examination was paid, by whole money with its currency, or waived. */
@Component
class FeeDefinition implements ShapedDefinition {

  static final RecordKind KIND = new RecordKind("examination-fee");
  static final RecordKind EXAMINATION = new RecordKind("examination");
  static final long AMOUNT_MAX = 10_000_000;

  private static final RecordShape SHAPE =
      RecordShape.of(KIND, "examination_fees", Programme.HEALTH, "health.examination_fee")
          .fields(
              Field.required("examination", new Reference(EXAMINATION), "EX-2026-0A1B2C3D"),
              Field.required("settled", new Code(List.of("paid", "waived")), "waived"),
              Field.required("settled_on", new Day(true), "2022-01-17"),
              Field.optional("amount", new Whole(1, AMOUNT_MAX), ""),
              Field.optional("currency", new Code(HealthRecords.CURRENCIES), ""),
              Field.optional("reason", new Text(500), "No means"),
              Field.optional("tariff", new Text(40), ""),
              Field.optional("tariff_amount", new Whole(0, AMOUNT_MAX), ""),
              Field.optional("tariff_currency", new Code(HealthRecords.CURRENCIES), ""),
              Field.optional("other_amount_reason", new Text(500), ""))
          .listed("settled_on", "examination", "settled", "amount", "currency")
          .filteredBy("settled", "currency")
          .sortedBy("settled_on")
          .readBy(Role.HEALTH)
          .writtenBy(Role.HEALTH);

  private final RecordReader records;
  private final ReceiptNumbers numbers;

  /** The reader is lazy, since the register that reads is itself made of the definitions. */
  FeeDefinition(@Lazy RecordReader records, ReceiptNumbers numbers) {
    this.records = records;
    this.numbers = numbers;
  }

  @Override
  public RecordShape shape() {
    return SHAPE;
  }

  @Override
  public void check(List<Draft> drafts, Complaints complaints) {
    drafts.forEach(draft -> check(draft, complaints));
    var examinations =
        records.find(
            EXAMINATION,
            drafts.stream().map(one -> examination(one.values())).collect(Collectors.toSet()));
    for (var draft : drafts) {
      var asked = Optional.ofNullable(examinations.get(examination(draft.values())));
      if (asked
          .flatMap(one -> one.values().text("client_category"))
          .filter("refugee"::equals)
          .isPresent()) {
        complaints.about(draft, "examination", "EX-051");
      }
    }
    records
        .repeated(KIND, "examination", drafts, FeeDefinition::examination)
        .forEach((draft, other) -> complaints.about(draft, "examination", "EX-052", other.value()));
  }

  private void check(Draft draft, Complaints complaints) {
    var values = draft.values();
    boolean isPaid = values.text("settled").filter("paid"::equals).isPresent();
    if (values.whole("amount").isPresent() != isPaid
        || values.text("currency").isPresent() != isPaid) {
      complaints.about(draft, "amount", "EX-053");
    }
    if (values.text("reason").isPresent() == isPaid) {
      complaints.about(draft, "reason", "EX-054");
    }
    checkTariff(draft, complaints);
    if (isPaid && !numbers.isGivenOut(draft.key())) {
      complaints.about(draft, "settled", "EX-055");
    }
  }

  /** What is taken beside the tariff is taken with a reason. */
  private static void checkTariff(Draft draft, Complaints complaints) {
    var values = draft.values();
    boolean isAsked = values.text("tariff").isPresent();
    if (values.whole("tariff_amount").isPresent() != isAsked
        || values.text("tariff_currency").isPresent() != isAsked) {
      complaints.about(draft, "tariff", "EX-076");
    }
    boolean isOther =
        isAsked
            && values.whole("amount").isPresent()
            && !(values.whole("amount").equals(values.whole("tariff_amount"))
                && values.text("currency").equals(values.text("tariff_currency")));
    if (isOther && values.text("other_amount_reason").isEmpty()) {
      complaints.about(draft, "other_amount_reason", "EX-075");
    }
  }

  private static UUID examination(FieldValues values) {
    return values.reference("examination").orElseThrow();
  }
}
