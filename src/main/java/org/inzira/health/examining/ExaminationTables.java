package org.inzira.health.examining;

import java.util.List;
import java.util.stream.Stream;
import org.inzira.health.asked.Ask;
import org.inzira.health.asked.Section;
import org.inzira.health.examination.ExaminationFile;
import org.inzira.health.examination.SectionFile;
import org.inzira.health.examination.SectionState;
import org.inzira.health.laboratory.LaboratoryStanding.Asked;
import org.inzira.page.Cell;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Tone;

/** The tables of an examination’s page: its sections, its tests, what is asked and why. */
final class ExaminationTables {

  private ExaminationTables() {}

  static Table sections(ExaminationFile file, ExaminingWords said) {
    var words = said.words();
    var columns =
        Stream.of("section", "state", "saved")
            .map(key -> Column.text(words.text("examining.column." + key)))
            .toList();
    var rows =
        file.sections().keySet().stream()
            .filter(one -> isShown(file, one))
            .sorted()
            .map(one -> row(file, one, said))
            .toList();
    return Table.of(words.text("examining.sections"), columns, rows, "");
  }

  /** Specialists stand in a list of their own; what was once written in a section stays. */
  private static boolean isShown(ExaminationFile file, Section section) {
    return section != Section.REFERRAL || file.section(section).state() != SectionState.EMPTY;
  }

  private static List<Cell> row(ExaminationFile file, Section section, ExaminingWords said) {
    var words = said.words();
    var kept = file.section(section);
    var badge = said.state(kept.state());
    var address = ExaminationLists.address(file.examination().id()) + "/sections/" + section.code();
    var note =
        kept.notDoneReason().isEmpty()
            ? kept.doneOn().map(words::day).orElse("")
            : kept.notDoneReason();
    return List.of(
        Cell.link(said.section(section), address).withNote(asks(file, section, said)),
        Cell.pill(badge.label(), badge.tone()).withNote(note),
        Cell.text(kept.saved().map(SectionFile.Saved::by).orElse("–"))
            .withNote(kept.saved().map(saved -> words.moment(saved.at())).orElse("")));
  }

  private static String asks(ExaminationFile file, Section section, ExaminingWords said) {
    return file.asks().stream()
        .filter(ask -> ask.item().equals(new Ask.Item.Part(section)))
        .findFirst()
        .filter(Ask::required)
        .map(ask ->
            section.isConfidential() && ask.signed().isEmpty()
                ? said.words().text("examining.asked.unsigned")
                : "")
        .orElseGet(() -> said.words().text("examining.asked.if-needed"));
  }

  static Table laboratory(ExaminationFile file, ExaminingWords said) {
    var words = said.words();
    var columns =
        Stream.of("test", "progress", "result", "final")
            .map(key -> Column.text(words.text("examining.column." + key)))
            .toList();
    var rows = file.laboratory().tests().stream().map(test -> row(test, said)).toList();
    return Table.of(
        words.text("examining.laboratory"), columns, rows, words.text("examining.laboratory.none"));
  }

  private static List<Cell> row(Asked test, ExaminingWords said) {
    var words = said.words();
    var tone =
        switch (test.progress()) {
          case TO_TAKE, TO_CONFIRM -> Tone.WARNING;
          case PENDING -> Tone.SUPPORT;
          case FINAL -> Tone.GOOD;
        };
    var alerts =
        test.alerts().stream()
            .filter(alert -> alert.acknowledged().isEmpty())
            .map(alert -> words.text("examining.alert." + alert.kind().code()))
            .distinct()
            .toList();
    var until =
        test.pendingUntil().map(day -> words.text("examining.until", words.day(day))).orElse("");
    return List.of(
        Cell.text(said.test(test.test().value())).withNote(String.join(" · ", alerts)),
        Cell.pill(words.text("examining.progress." + test.progress().code()), tone).withNote(until),
        Cell.text(test.value().isEmpty() ? "–" : test.value()),
        Cell.text(test.finalOn().map(words::day).orElse("–")));
  }

  /** What is asked and where it comes from, folded away below. */
  static Table asked(ExaminationFile file, ExaminingWords said) {
    var words = said.words();
    var columns =
        Stream.of("asked", "required", "source", "note")
            .map(key -> Column.text(words.text("examining.column." + key)))
            .toList();
    var rows =
        file.asks().stream().filter(ask -> isShown(file, ask)).map(ask -> row(ask, said)).toList();
    return Table.of(words.text("examining.asked"), columns, rows, "");
  }

  private static boolean isShown(ExaminationFile file, Ask ask) {
    return !(ask.item() instanceof Ask.Item.Part(var section))
        || !section.isConfidential()
        || file.sections().containsKey(section);
  }

  private static List<Cell> row(Ask ask, ExaminingWords said) {
    var words = said.words();
    var what =
        switch (ask.item()) {
          case Ask.Item.Part(var section) -> said.section(section);
          case Ask.Item.Test(var code) -> said.test(code);
        };
    var origin = ask.origin();
    var source =
        origin
            .lookedAt()
            .map(day -> origin.source() + ", " + words.day(day))
            .orElse(origin.source());
    return List.of(
        Cell.text(what),
        Cell.text(words.text(ask.required() ? "page.yes" : "page.no")),
        origin.isIllustrative()
            ? Cell.pill(words.text("health.rule.illustrative"), Tone.WARNING).withNote(source)
            : Cell.text(source),
        Cell.text(origin.note(said.language())));
  }
}
