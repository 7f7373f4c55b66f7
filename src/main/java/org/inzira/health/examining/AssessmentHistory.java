package org.inzira.health.examining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.inzira.health.examination.CountedAssessment;
import org.inzira.health.examination.Examination;
import org.inzira.health.examination.Examinations;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.springframework.stereotype.Component;

/** All assessments of one person, whether their detail is kept here or not, in one count. */
@Component
class AssessmentHistory {

  private final Examinations examinations;

  AssessmentHistory(Examinations examinations) {
    this.examinations = examinations;
  }

  /** One assessment, and the how manieth of its person it is. */
  record Numbered(int order, Entry entry) {}

  /** An assessment in one of the two forms in which it is kept. */
  sealed interface Entry {

    /** When it was opened, or completed where no more is known. */
    LocalDate on();

    /** With its detail. */
    record Detailed(Examination examination) implements Entry {
      @Override
      public LocalDate on() {
        return examination.openedOn();
      }
    }

    /** The record that is counted, and nothing besides. */
    record Counted(CountedAssessment assessment) implements Entry {
      @Override
      public LocalDate on() {
        return assessment.completedOn();
      }
    }
  }

  /** The newest first. */
  List<Numbered> of(PersonId person) {
    var entries = new ArrayList<Entry>();
    examinations.of(person).forEach(one -> entries.add(new Entry.Detailed(one)));
    examinations.withoutDetail(person).forEach(one -> entries.add(new Entry.Counted(one)));
    entries.sort(Comparator.comparing(Entry::on).reversed());
    var numbered = new ArrayList<Numbered>();
    for (int at = 0; at < entries.size(); at++) {
      numbered.add(new Numbered(entries.size() - at, entries.get(at)));
    }
    return List.copyOf(numbered);
  }

  /** What the last one was asked for, since most come again for the same; nothing else is known. */
  static Map<String, String> usual(List<Numbered> all) {
    return all.stream()
        .findFirst()
        .map(last ->
            switch (last.entry()) {
              case Entry.Detailed(var one) ->
                  usual(
                      one.request().destination().value(),
                      one.request().purpose(),
                      one.request().clientCategory(),
                      one.request().centre());
              case Entry.Counted(var one) ->
                  usual(
                      one.destination().value(), one.purpose(), one.clientCategory(), one.centre());
            })
        .orElse(Map.of("client_category", "refugee", "purpose", "resettlement"));
  }

  private static Map<String, String> usual(
      String destination, String purpose, String clientCategory, Optional<PlaceCode> centre) {
    return Map.of(
        "destination", destination,
        "purpose", purpose,
        "client_category", clientCategory,
        "centre", centre.map(PlaceCode::value).orElse(""));
  }
}
