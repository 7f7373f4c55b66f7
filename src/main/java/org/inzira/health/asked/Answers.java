package org.inzira.health.asked;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.inzira.health.asked.Question.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one section by question, as they are kept in one text: a line each, {@code code:
 * answer}, further lines of an answer behind two blanks. So a section is one cell of a sheet.
 */
public record Answers(Map<String, String> given) {

  private static final Pattern LINE = Pattern.compile("([a-z][a-z0-9_]{1,39}):\\s?(.*)");
  private static final Pattern FURTHER = Pattern.compile("(\\s{2})(.*)");
  private static final int LINE_LENGTH_MAX = 200;
  private static final int WORDS_LENGTH_MAX = 3000;

  public Answers {
    var kept = new LinkedHashMap<String, String>();
    given.forEach((code, answer) -> {
      var tidy = answer.replace("\r\n", "\n").strip();
      if (!tidy.isEmpty()) {
        kept.put(code, tidy);
      }
    });
    given = java.util.Collections.unmodifiableMap(kept);
  }

  /** Why an answer is not taken. */
  public enum Fault {
    /** There is no such question, or it is not asked of this person. */
    NOT_ASKED,
    /** It is no answer to this question. */
    MALFORMED,
    /** Another question comes first. */
    TOO_EARLY,
    /** It cannot stand beside another answer. */
    CONTRADICTED,
    /** The section is not complete without it. */
    MISSING,
    /** Another answer says that it is not done, so the section is not complete. */
    SET_ASIDE
  }

  /** One that is not taken; of one that comes too early, what comes first. */
  public record Finding(String question, Fault fault, String other) {}

  /** Reads the text of a section; empty where a line of it is neither a question nor an answer. */
  public static Optional<Answers> read(String text) {
    var answers = new LinkedHashMap<String, String>();
    var last = "";
    for (var line : text.lines().toList()) {
      var begun = LINE.matcher(line);
      var further = FURTHER.matcher(line);
      if (begun.matches() && answers.putIfAbsent(begun.group(1), begun.group(2)) == null) {
        last = begun.group(1);
      } else if (further.matches() && !last.isEmpty()) {
        answers.merge(last, further.group(2), (one, other) -> one + "\n" + other);
      } else if (!line.isBlank()) {
        return Optional.empty();
      }
    }
    return Optional.of(new Answers(answers));
  }

  /** The text that is kept, in the order of the questions. */
  public String written(List<Question> questions) {
    var lines = new ArrayList<String>();
    questions.stream()
        .map(Question::code)
        .filter(given::containsKey)
        .forEach(code -> lines.add(code + ": " + answer(code).replace("\n", "\n  ")));
    return String.join("\n", lines);
  }

  /** The text of all of them, in their own order. */
  public String text() {
    var lines = new ArrayList<String>();
    given.forEach((code, answer) -> lines.add(code + ": " + answer.replace("\n", "\n  ")));
    return String.join("\n", lines);
  }

  /** One answer; empty where there is none. */
  public String answer(String question) {
    return given.getOrDefault(question, "");
  }

  /** One that is a day. */
  public Optional<LocalDate> day(String question) {
    return day(Optional.of(answer(question)));
  }

  private static Optional<LocalDate> day(Optional<String> written) {
    try {
      return written.filter(text -> !text.isEmpty()).map(LocalDate::parse);
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }

  /** All that is wrong with them; of a section that is not complete yet nothing is missing. */
  public List<Finding> findings(
      List<Question> questions, Examined person, LocalDate today, boolean isComplete) {
    var findings = new ArrayList<Finding>();
    var known = new LinkedHashMap<String, Question>();
    questions.forEach(question -> known.put(question.code(), question));
    given.keySet().stream()
        .filter(code -> !known.containsKey(code))
        .forEach(code -> findings.add(new Finding(code, Fault.NOT_ASKED, "")));
    for (var question : questions) {
      if (given.containsKey(question.code())) {
        of(question, known, person, today).ifPresent(findings::add);
      } else if (isComplete && question.isNeeded(person, given)) {
        missing(question, known).ifPresent(findings::add);
      }
    }
    return findings;
  }

  /** What another answer sets aside is not asked for, nor what would come after it. */
  private Optional<Finding> missing(Question question, Map<String, Question> known) {
    var aside = question.unless().filter(match -> match.holds(given));
    if (aside.isPresent()) {
      return aside.map(match -> new Finding(question.code(), Fault.SET_ASIDE, match.question()));
    }
    return question.after().stream().map(known::get).anyMatch(this::isSetAside)
        ? Optional.empty()
        : Optional.of(new Finding(question.code(), Fault.MISSING, ""));
  }

  private boolean isSetAside(@Nullable Question question) {
    return question != null && question.unless().filter(match -> match.holds(given)).isPresent();
  }

  private Optional<Finding> of(
      Question question, Map<String, Question> known, Examined person, LocalDate today) {
    var code = question.code();
    if (!question.isAskedOf(person)) {
      return Optional.of(new Finding(code, Fault.NOT_ASKED, ""));
    }
    if (!isAnswer(question.kind(), answer(code), today)) {
      return Optional.of(new Finding(code, Fault.MALFORMED, ""));
    }
    var first =
        question.after().stream()
            .filter(other -> !given.containsKey(other))
            .filter(other -> isNeeded(known, other, person))
            .findFirst();
    if (first.isPresent()) {
      return Optional.of(new Finding(code, Fault.TOO_EARLY, first.get()));
    }
    return question
        .unless()
        .filter(match -> match.holds(given))
        .map(match -> new Finding(code, Fault.CONTRADICTED, match.question()));
  }

  private boolean isNeeded(Map<String, Question> known, String code, Examined person) {
    var other = known.get(code);
    return other != null && other.isNeeded(person, given);
  }

  private static boolean isAnswer(Kind kind, String answer, LocalDate today) {
    return switch (kind) {
      case Kind.YesNo() -> answer.equals("yes") || answer.equals("no");
      case Kind.Choice(var options) -> options.containsKey(answer);
      case Kind.Measure(var least, var most, var decimals) ->
          answer.matches(decimals == 0 ? "\\d{1,5}" : "\\d{1,5}(\\.\\d{1," + decimals + "})?")
              && Double.parseDouble(answer) >= least
              && Double.parseDouble(answer) <= most;
      case Kind.Day() -> day(Optional.of(answer)).filter(on -> !on.isAfter(today)).isPresent();
      case Kind.Line() -> answer.length() <= LINE_LENGTH_MAX && !answer.contains("\n");
      case Kind.Words() -> answer.length() <= WORDS_LENGTH_MAX;
    };
  }
}
