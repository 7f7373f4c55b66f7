package org.inzira.benchmark;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.inzira.intake.WorkbookWriter;
import org.inzira.invention.Mission;

/**
 * The workbooks of the invented mission.
 *
 * @param persons how many persons of its first year, with their departures only; 0 for all of both
 *     years
 */
record InventedWorkbooks(int persons) {

  private static final String KEY = "record_key";
  private static final String PERSONS = "persons";
  private static final String DEPARTURES = "departures";

  /** Writes them into a folder. */
  List<Path> write(Trial trial, Path folder) {
    var writer = trial.part(WorkbookWriter.class);
    var mission = Mission.make();
    if (persons > 0) {
      return List.of(write(writer, folder.resolve("excerpt.xlsx"), excerpt(mission.of2021())));
    }
    return List.of(
        write(writer, folder.resolve("mission-2021.xlsx"), mission.of2021()),
        write(writer, folder.resolve("mission-2022.xlsx"), mission.of2022()));
  }

  private static Path write(
      WorkbookWriter writer, Path file, Map<String, List<Map<String, String>>> rows) {
    writer.write(file, rows);
    return file;
  }

  private static Map<String, String> withoutProject(Map<String, String> row) {
    var copy = new HashMap<>(row);
    copy.remove("project");
    return copy;
  }

  /** So many persons who departed, with their departures: these refer to nothing else. */
  private Map<String, List<Map<String, String>>> excerpt(
      Map<String, List<Map<String, String>>> all) {
    var departures =
        all.getOrDefault(DEPARTURES, List.of()).stream()
            .limit(persons)
            .map(InventedWorkbooks::withoutProject)
            .toList();
    var departed = departures.stream().map(row -> row.get("person")).collect(Collectors.toSet());
    var excerpt = new LinkedHashMap<String, List<Map<String, String>>>();
    excerpt.put(
        PERSONS,
        all.getOrDefault(PERSONS, List.of()).stream()
            .filter(row -> departed.contains(row.get(KEY)))
            .map(InventedWorkbooks::withoutProject)
            .toList());
    excerpt.put(DEPARTURES, departures);
    return excerpt;
  }
}
