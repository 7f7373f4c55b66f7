package org.inzira.invention;

import java.time.LocalDate;
import java.util.List;
import org.inzira.invention.OpenCase.Reached;
import org.inzira.invention.people.Chance;
import org.inzira.invention.people.Someone;

/** What a family has behind it: its steps, consents, papers and medical clearances. */
final class OpenCaseProgress {

  private static final List<String> PAPERS =
      List.of("exit_permit", "travel_document", "entry_visa");
  private static final List<String> PAPERS_OF_UNITED_STATES =
      List.of("fingerprints", "name_check", "interagency_check", "sponsor_assurance");

  private final Chance chance;
  private final LocalDate today;
  private final Book book;

  OpenCaseProgress(Chance chance, LocalDate today, Book book) {
    this.chance = chance;
    this.today = today;
    this.book = book;
  }

  void write(OpenCase made) {
    var day = made.referredOn();
    if (made.reached().has(Reached.REGISTERED)) {
      day = step(made, "registered", day, 30);
    }
    if (made.reached().has(Reached.INTERVIEWED)) {
      day = step(made, "interviewed", day, 60);
    }
    if (made.reached().has(Reached.ACCEPTED)) {
      day = step(made, "decided_accepted", day, 60);
      papers(made, day);
      medical(made);
    }
    if (made.reached() == Reached.READY) {
      consents(made, day);
      step(made, "oriented", day, 30);
      step(made, "ready", today.minusDays(60), 30);
    } else if (made.reached() == Reached.ACCEPTED && chance.inThousand(350)) {
      step(made, "oriented", day, 30);
    }
    if (chance.inThousand(300)) {
      task(made);
    }
  }

  /** A step some days later, never after today; of some the day was not written down. */
  private LocalDate step(OpenCase made, String step, LocalDate after, int daysMost) {
    var day = earlier(after.plusDays(chance.between(1, daysMost)), today);
    var decided = step.startsWith("decided");
    book.add(
        Sheet.CASE_STEPS,
        "case",
        made.key(),
        "step",
        step,
        "happened_on",
        chance.inThousand(40) ? "" : day.toString(),
        "decided_by",
        decided ? "receiving_state" : "",
        "document",
        decided ? "Letter of " + day : "");
    return day;
  }

  private void consents(OpenCase made, LocalDate accepted) {
    var day = earlier(accepted.plusDays(5), today);
    for (var person : made.people()) {
      var grown = !person.birthDate().plusYears(18).isAfter(day);
      book.add(
          Sheet.CONSENTS,
          "case",
          made.key(),
          "person",
          person.key(),
          "given_by",
          grown ? "own" : "guardian",
          "given_on",
          later(day, person.birthDate()).toString());
    }
  }

  private void papers(OpenCase made, LocalDate accepted) {
    var ready = made.reached() == Reached.READY;
    for (var paper : PAPERS) {
      if (ready || chance.inThousand(550)) {
        made.people().forEach(person -> paper(made, person, paper, accepted));
      }
    }
    if (made.destination().equals("USA")) {
      for (var paper : PAPERS_OF_UNITED_STATES) {
        if (ready || chance.inThousand(600)) {
          made.people().forEach(person -> paper(made, person, paper, accepted));
        }
      }
    }
  }

  private void paper(OpenCase made, Someone person, String paper, LocalDate accepted) {
    var givenOn = earlier(accepted.plusDays(chance.between(5, 50)), today.minusDays(1));
    var ends = made.lapses() && paper.equals("exit_permit");
    var until = ends ? chance.between(4, 13) : chance.between(60, 300);
    book.add(
        Sheet.CLEARANCES,
        "person",
        person.key(),
        "clearance",
        paper,
        "destination",
        made.destination(),
        "given_on",
        later(givenOn, person.birthDate()).toString(),
        "valid_until",
        today.plusDays(until).toString());
  }

  private void medical(OpenCase made) {
    if (made.reached() != Reached.READY && !chance.inThousand(650)) {
      return;
    }
    for (var person : made.people()) {
      book.add(
          Sheet.MEDICAL_CLEARANCES,
          "person",
          person.key(),
          "until_day",
          today.plusDays(chance.between(40, 170)).toString(),
          "wheelchair",
          chance.inThousand(12) ? "yes" : "",
          "medical_escort",
          chance.inThousand(6) ? "yes" : "");
    }
  }

  private void task(OpenCase made) {
    book.add(
        Sheet.CASE_TASKS,
        "case",
        made.key(),
        "task",
        chance.pick(
            List.of(
                "Ask for the original birth certificate",
                "Call the receiving office about the sponsor",
                "Book an interpreter for the interview",
                "Check the spelling of names against the travel document")),
        "officer",
        "case-worker",
        "due_on",
        today.plusDays(chance.between(-3, 12)).toString());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }
}
