package org.inzira.invention;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of the mission, looked at and counted as plainly as can be. */
public final class Rows {

  static final Mission MISSION = Mission.make();
  private static final ZoneId KIGALI = ZoneId.of("Africa/Kigali");

  private Rows() {}

  /** The rows of a sheet, of both years. */
  public static List<Map<String, String>> rows(String sheet) {
    return Stream.of(MISSION.of2021(), MISSION.of2022())
        .flatMap(year -> year.getOrDefault(sheet, List.of()).stream())
        .toList();
  }

  static List<Map<String, String>> in(String sheet, String column, int year) {
    return in(sheet, column, year, row -> true);
  }

  static List<Map<String, String>> in(
      String sheet, String column, int year, Predicate<Map<String, String>> filter) {
    return rows(sheet).stream()
        .filter(row -> get(row, column).startsWith(year + "-"))
        .filter(filter)
        .toList();
  }

  static List<Map<String, String>> departures(int year) {
    return rows("departures").stream().filter(row -> moment(row).getYear() == year).toList();
  }

  static String uplift(Map<String, String> row) {
    return get(row, "uplift_at");
  }

  static LocalDateTime moment(Map<String, String> row) {
    var written = uplift(row);
    return written.endsWith("Z")
        ? OffsetDateTime.parse(written).atZoneSameInstant(KIGALI).toLocalDateTime()
        : LocalDateTime.parse(written);
  }

  static String get(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  static boolean has(Map<String, String> row, String column, String value) {
    return get(row, column).equals(value);
  }

  static Map<String, String> columns(String sheet, String column) {
    return rows(sheet).stream()
        .collect(Collectors.toMap(row -> get(row, "record_key"), row -> get(row, column)));
  }

  static Set<String> people(List<Map<String, String>> rows) {
    return rows.stream().map(row -> get(row, "person")).collect(Collectors.toSet());
  }

  static Map<String, Long> bySex(Set<String> people) {
    var sexes = columns("persons", "sex");
    return people.stream()
        .collect(
            Collectors.groupingBy(
                person -> sexes.getOrDefault(person, "absent"), Collectors.counting()));
  }

  static Set<String> attending(List<Map<String, String>> sessions) {
    var keys = sessions.stream().map(row -> get(row, "record_key")).collect(Collectors.toSet());
    return rows("attendance").stream()
        .filter(row -> keys.contains(get(row, "session")))
        .filter(row -> !has(row, "status", "invited"))
        .map(row -> get(row, "person"))
        .collect(Collectors.toSet());
  }

  static long heads(List<Map<String, String>> sessions) {
    return sessions.stream()
        .filter(row -> row.containsKey("headcount_total"))
        .mapToLong(row -> Long.parseLong(get(row, "headcount_total")))
        .sum();
  }

  static long sum(List<Map<String, String>> rows, String column, String value) {
    return rows.stream()
        .filter(row -> has(row, column, value))
        .mapToLong(row -> Long.parseLong(get(row, "quantity")))
        .sum();
  }

  static Set<String> districts(
      List<Map<String, String>> rows, String column, Predicate<Map<String, String>> filter) {
    return rows.stream()
        .filter(filter)
        .map(row -> get(row, column).substring(0, 4))
        .collect(Collectors.toSet());
  }
}
