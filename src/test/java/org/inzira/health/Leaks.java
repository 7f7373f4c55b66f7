package org.inzira.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.inzira.page.Texts;

/** Finds in a text what health alone may know. */
final class Leaks {

  /**
   * Words of tests, classes and diagnoses, and names of rules about them, in both languages. They
   * are looked for in what is said of persons.
   */
  private static final Pattern FINDING =
      Pattern.compile(
          "tubercul|sputum|expectoration|chest x|x-ray|radiograph|radiolog|\\bigra\\b|\\bhiv\\b"
              + "|\\bvih\\b|syphilis|gonorrh|hansen|leprosy|lèpre|hepatitis|hépatite|pregnan"
              + "|grossesse|acute illness|maladie aiguë|quarant|diagnos|\\bclass [ab][0-3]?\\b"
              + "|\\bclasse [ab][0-3]?\\b|us-med|us-pdms|us-live|us-igra|ca-ime|au-ime|uk-tb|uk-rst"
              + "|eu-mha|nz-med|evd-q|\\bother_[ab]\\b|pre_departure|kept_by_hand|loa.?loa|ivermect"
              + "|praziquantel|albendazole|artem[eé]ther|seizure|convulsion"
              + "|acute_illness|follow_up|\\bunfit\\b|\\binapte\\b",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /**
   * Totals of vaccines and outcomes, which name no person, what partners count of the same, and the
   * blank workbook with its lists of codes. What was planted may not stand there either.
   */
  private static final List<String> TOTALS =
      List.of(
          "/figures",
          "/api/figures",
          "/review",
          "/public",
          "/reconciliation",
          "/records/partner-figure",
          "/intake/template");

  private final List<String> days;

  private final Set<UUID> ids;

  /**
   * @param more days beside those that are planted, of which nobody else may read either
   * @param ids identifiers of health’s records, which tell when they were made
   */
  Leaks(Texts texts, List<LocalDate> more, Set<UUID> ids) {
    this.ids = Set.copyOf(ids);
    this.days =
        Stream.concat(PlantedHealth.DAYS.stream(), more.stream())
            .flatMap(day ->
                Stream.concat(
                    Stream.of(
                        day.toString(),
                        "%02d/%02d/%d"
                            .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear()),
                        serial(day)),
                    Texts.LANGUAGES.stream().map(language -> texts.in(language).day(day))))
            .toList();
  }

  /** Whether a path is of totals that name no person. */
  static boolean isTotal(String path) {
    return TOTALS.stream().anyMatch(path::startsWith);
  }

  /** The day as the cell of a workbook keeps it. */
  private static String serial(LocalDate day) {
    return "<v>" + (day.toEpochDay() - LocalDate.of(1899, 12, 30).toEpochDay()) + "</v>";
  }

  /** All that leaks from one answer, each with who reads it where. */
  List<String> in(Answer answer) {
    var where = answer.reader() + " at " + answer.call() + " reads ";
    var planted = Stream.concat(in(answer.text()).stream(), identifiers(answer));
    return isTotal(answer.call().replaceFirst("[A-Z]+ ", ""))
        ? planted.map(where::concat).toList()
        : Stream.concat(planted, findings(answer.seen())).map(where::concat).distinct().toList();
  }

  /** Those that were not in the question. */
  private Stream<String> identifiers(Answer answer) {
    return ids.stream()
        .map(UUID::toString)
        .filter(id -> answer.text().contains(id) && !answer.call().contains(id))
        .map("the identifier "::concat);
  }

  /** What was planted and stands in a text. */
  List<String> in(String text) {
    var confided = Stream.of(PlantedHealth.CONFIDED);
    return Stream.concat(confided, Stream.concat(PlantedHealth.WORDS.stream(), days.stream()))
        .filter(text::contains)
        .toList();
  }

  /** What of a log leaks: nothing there is a total. */
  List<String> inLog(String line) {
    return Stream.concat(in(line).stream(), findings(line)).toList();
  }

  private static Stream<String> findings(String text) {
    return FINDING
        .matcher(text)
        .results()
        .map(found -> "the word " + found.group().toLowerCase(Locale.ROOT));
  }
}
