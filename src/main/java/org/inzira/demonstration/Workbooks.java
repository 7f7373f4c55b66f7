package org.inzira.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.inzira.database.Settings;
import org.inzira.intake.WorkbookWriter;
import org.inzira.invention.Caseload;
import org.inzira.invention.Mission;
import org.springframework.stereotype.Component;

/** The workbooks of the invented mission, in the home of the demonstration. */
@Component
class Workbooks {

  static final String OF_2021 = "mission-2021.xlsx";
  static final String OF_2022 = "mission-2022.xlsx";
  static final String CASELOAD = "caseload.xlsx";
  static final String CASELOAD_LEFT = "caseload-left.xlsx";
  static final String CASELOAD_SEATED = "caseload-seated.xlsx";
  static final String LIVE = "live-sheet.xlsx";
  static final String LIVE_MENDED = "live-sheet-mended.xlsx";

  private final WorkbookWriter writer;
  private final Path home;
  private final Clock clock;
  private final ZoneId zone;

  Workbooks(WorkbookWriter writer, Settings settings, Clock clock, ZoneId zone) {
    this.writer = writer;
    this.home = settings.home();
    this.clock = clock;
    this.zone = zone;
  }

  Path path(String name) {
    return home.resolve(name);
  }

  /** Writes those that are not there; one that is stays as it is. */
  void makeAbsent() {
    makeCaseload();
    if (List.of(OF_2021, OF_2022, LIVE, LIVE_MENDED).stream()
        .map(this::path)
        .allMatch(Files::exists)) {
      return;
    }
    var mission = Mission.make();
    make(OF_2021, mission.of2021());
    make(OF_2022, mission.of2022());
    make(LIVE, mission.live());
    make(LIVE_MENDED, mission.liveMended());
  }

  /** As the mission stands on the day on which it is brought in; later days find the same files. */
  private void makeCaseload() {
    var names = List.of(CASELOAD, CASELOAD_LEFT, CASELOAD_SEATED);
    if (names.stream().map(this::path).allMatch(Files::exists)) {
      return;
    }
    var caseload =
        Files.exists(path(CASELOAD))
            ? caseload()
            : Mission.caseload(LocalDate.now(clock.withZone(zone)));
    make(CASELOAD, caseload.open());
    make(CASELOAD_LEFT, caseload.left());
    make(CASELOAD_SEATED, caseload.seated());
  }

  /** The caseload that was written, once more: of the day on which its file was made. */
  Caseload caseload() {
    try {
      var made = Files.getLastModifiedTime(path(CASELOAD)).toInstant();
      return Mission.caseload(LocalDate.ofInstant(made, zone));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private void make(String name, Map<String, List<Map<String, String>>> rows) {
    if (Files.exists(path(name))) {
      return;
    }
    try {
      Files.createDirectories(home);
      var aside = Files.createTempFile(home, name, ".new");
      writer.write(aside, rows);
      Files.move(aside, path(name), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
