package org.inzira.caseload;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordKey;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseFile.Member;
import org.inzira.resettlement.CaseFile.Passage;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Stage;

/** Cases that never were. */
final class InventedCases {

  static final LocalDate FIRST_DAY = LocalDate.of(2021, 1, 10);
  static final List<String> DESTINATIONS = List.of("CAN", "NOR", "USA");
  static final List<String> SITES = List.of("", "RW55-MAHAMA", "RW23-KIZIBA");
  static final List<String> OFFICERS = List.of("", "alice", "bosco");

  private InventedCases() {}

  static CaseId id(int number) {
    return new CaseId(new UUID(0x5eed, number));
  }

  /** A case of two, at a stage since a day. */
  static CaseFile at(int number, Stage stage, LocalDate since) {
    return file(number, stage, Optional.of(since), "CAN", "RW55-MAHAMA", "alice", 2, false);
  }

  static CaseFile file(
      int number,
      Stage stage,
      Optional<LocalDate> since,
      String destination,
      String site,
      String officer,
      int people,
      boolean held) {
    var members =
        IntStream.range(0, people)
            .mapToObj(one ->
                new Member(
                    new PersonId(new UUID(number, one + 1)),
                    one == 0 ? "principal" : "child",
                    stage,
                    held && one == 0))
            .toList();
    return new CaseFile(
        id(number),
        new RecordKey("C-" + number),
        "RW-C-2022-%04d".formatted(number),
        new CountryCode(destination),
        site.isEmpty() ? Optional.empty() : Optional.of(new PlaceCode(site)),
        "resettlement",
        officer.isEmpty() ? Optional.empty() : Optional.of(new AccountName(officer)),
        true,
        held,
        true,
        Optional.of(new UUID(0x10a2, number)),
        stage,
        since,
        members,
        List.of(new Passage(stage, since, Optional.empty())),
        Set.of());
  }

  /** A case as chance has it; the same number is the same case. */
  static CaseFile random(int number, RandomGenerator chance) {
    var stages = Stage.values();
    Optional<LocalDate> since =
        chance.nextInt(10) == 0
            ? Optional.empty()
            : Optional.of(FIRST_DAY.plusDays(chance.nextInt(600)));
    return file(
        number,
        stages[chance.nextInt(stages.length)],
        since,
        DESTINATIONS.get(chance.nextInt(DESTINATIONS.size())),
        SITES.get(chance.nextInt(SITES.size())),
        OFFICERS.get(chance.nextInt(OFFICERS.size())),
        1 + chance.nextInt(7),
        chance.nextInt(6) == 0);
  }
}
