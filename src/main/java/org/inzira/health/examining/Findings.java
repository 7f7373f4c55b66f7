package org.inzira.health.examining;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.health.HealthRecords;
import org.inzira.health.asked.Scheme;
import org.inzira.health.asked.Schemes;
import org.inzira.health.examination.ExaminationFile;
import org.inzira.page.Cell;
import org.inzira.page.RecordView.Item;
import org.inzira.registers.RecordReader;

/** What was found and what became of it, in the words of the destination. */
record Findings(Schemes schemes, RecordReader records, ExaminingWords said) {

  /** None before it is signed. */
  List<Item> items(ExaminationFile file) {
    var items = new ArrayList<Item>();
    var one = file.examination();
    if (!one.isSigned()) {
      return items;
    }
    var words = said.words();
    one.found().outcome().ifPresent(code -> add(items, "finding", said.outcome(code)));
    classes(file, items);
    one.found().signedOn().ifPresent(day -> add(items, "signed_on", words.day(day)));
    one.found().signedBy().ifPresent(by -> add(items, "signed_by", by));
    records.list(HealthRecords.MEDICAL_CLEARANCE, "person", Set.of(one.person().value())).stream()
        .flatMap(record -> record.values().day("until_day").stream())
        .forEach(day ->
            items.add(new Item(words.text("examining.cleared-until"), Cell.text(words.day(day)))));
    one.sent().submittedOn().ifPresent(day -> add(items, "submitted_on", words.day(day)));
    one.sent()
        .decision()
        .ifPresent(code -> add(items, "decision", words.text("code.decision." + code)));
    one.sent().decidedOn().ifPresent(day -> add(items, "decided_on", words.day(day)));
    return items;
  }

  private void classes(ExaminationFile file, List<Item> items) {
    var found = file.examination().found();
    var scheme = schemes.of(file.examination().request().destination());
    add(items, scheme, Scheme.Field.GRADE, found.grade());
    add(items, scheme, Scheme.Field.TUBERCULOSIS_CLASS, found.tuberculosisClass());
    add(items, scheme, Scheme.Field.OTHER_CLASS, found.otherClass());
  }

  private void add(List<Item> items, Scheme scheme, Scheme.Field field, Optional<String> code) {
    code.ifPresent(given ->
        items.add(
            new Item(
                scheme.axis(field).map(axis -> axis.label(said.language())).orElse(label(field)),
                Cell.text(said.classified(scheme, field, given)))));
  }

  private String label(Scheme.Field field) {
    return said.words().text("field.examination." + field.code());
  }

  private void add(List<Item> items, String field, String value) {
    items.add(new Item(said.words().text("field.examination." + field), Cell.text(value)));
  }
}
