package org.inzira.health.examining;

import java.util.List;
import java.util.Optional;
import org.inzira.health.asked.Question;
import org.inzira.page.Badge;
import org.inzira.page.Choice;
import org.inzira.page.FormView.Conflict;
import org.inzira.page.FormView.Input;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.RecordView.Event;
import org.inzira.page.RecordView.Item;
import org.inzira.page.Table;

/** What the pages of examinations print. */
final class ExaminingView {

  private ExaminingView() {}

  /** Who is where: under way, to be submitted, to be decided. */
  record Listing(Frame frame, String lead, List<String> problems, List<Table> tables) {
    Listing {
      problems = List.copyOf(problems);
      tables = List.copyOf(tables);
    }
  }

  /** All examinations of one person, and the form that opens another. */
  record PersonPage(
      Frame frame,
      String who,
      List<String> problems,
      Table examinations,
      List<Input> inputs,
      String address) {
    PersonPage {
      problems = List.copyOf(problems);
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * One referral.
   *
   * @param address to which it is sent
   * @param back the page of its examination
   * @param key of the record, a new one's too
   * @param asking what is asked, of whom
   * @param answering the answer, or why none is waited for
   */
  record ReferralPage(
      Frame frame,
      String who,
      List<Badge> badges,
      String address,
      String back,
      String key,
      int version,
      boolean isOpen,
      List<String> problems,
      List<Conflict> conflicts,
      List<Input> asking,
      List<Input> answering,
      String saved) {
    ReferralPage {
      badges = List.copyOf(badges);
      problems = List.copyOf(problems);
      conflicts = List.copyOf(conflicts);
      asking = List.copyOf(asking);
      answering = List.copyOf(answering);
    }
  }

  /** One thing that is missing, and where to do it. */
  record MissingLine(String said, Optional<String> address, boolean isBinding) {}

  /** A small form of one step. */
  record StepForm(
      String title,
      String lead,
      String address,
      List<Input> inputs,
      String button,
      boolean isMain,
      long version) {
    StepForm {
      inputs = List.copyOf(inputs);
    }
  }

  /** One examination: what is missing on top, then its sections with their state. */
  record Page(
      Frame frame,
      String who,
      String request,
      List<Badge> badges,
      List<String> problems,
      String standing,
      List<MissingLine> missing,
      Table sections,
      Table laboratory,
      Table referrals,
      Optional<Link> refer,
      List<Choice> tests,
      String testsAddress,
      List<Item> finding,
      List<StepForm> steps,
      List<Link> papers,
      List<Event> history,
      String askedNote,
      Table asked) {
    Page {
      badges = List.copyOf(badges);
      problems = List.copyOf(problems);
      missing = List.copyOf(missing);
      tests = List.copyOf(tests);
      finding = List.copyOf(finding);
      steps = List.copyOf(steps);
      papers = List.copyOf(papers);
      history = List.copyOf(history);
    }
  }

  /** One question with its answer and what is wrong with it. */
  record Row(
      Question question,
      String label,
      String unit,
      String answer,
      List<Choice> choices,
      boolean isRequired,
      List<String> refusals) {
    Row {
      choices = List.copyOf(choices);
      refusals = List.copyOf(refusals);
    }

    String name() {
      return "a." + question.code();
    }
  }

  /** The form of one section. */
  record SectionPage(
      Frame frame,
      String who,
      List<Badge> badges,
      String address,
      String back,
      int version,
      boolean isOpen,
      List<String> problems,
      List<Conflict> conflicts,
      List<Row> rows,
      Input doneOn,
      Input notDone,
      Optional<Input> correction,
      List<Event> history) {
    SectionPage {
      badges = List.copyOf(badges);
      problems = List.copyOf(problems);
      conflicts = List.copyOf(conflicts);
      rows = List.copyOf(rows);
      history = List.copyOf(history);
    }

    /** How many questions are refused. */
    long refused() {
      return rows.stream().filter(row -> !row.refusals().isEmpty()).count();
    }
  }

  /** What a physician signs. */
  record SignaturePage(
      Frame frame,
      String who,
      String request,
      List<String> problems,
      List<MissingLine> missing,
      List<Item> facts,
      String schemeNote,
      List<Input> inputs,
      String address,
      String back,
      long version,
      boolean maySign) {
    SignaturePage {
      problems = List.copyOf(problems);
      missing = List.copyOf(missing);
      facts = List.copyOf(facts);
      inputs = List.copyOf(inputs);
    }
  }

  /** Questions and answers under a heading, as they are read. */
  record Part(String title, String note, List<Item> items) {
    Part {
      items = List.copyOf(items);
    }
  }

  /** What was signed once, as it stood. */
  record SignedPage(Frame frame, String who, List<Item> facts, List<Part> parts) {
    SignedPage {
      facts = List.copyOf(facts);
      parts = List.copyOf(parts);
    }
  }
}
