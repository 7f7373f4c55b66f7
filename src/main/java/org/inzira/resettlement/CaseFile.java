package org.inzira.resettlement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.CountryCode;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.PlaceCode;
import org.inzira.kernel.RecordKey;

/**
 * A case as it stands. What is sealed is not in it, nor the category of its submission.
 *
 * @param number to say aloud ({@code RW-C-2022-0417})
 * @param officer whose case it is, if it is anybody's
 * @param travelsTogether whether the family wishes to travel together; then one who is held holds
 *     all
 * @param consented whether everyone who needs to has agreed to travel
 * @param journey the planned journey of {@code clearances}, from acceptance on
 * @param stage that of those who have come least far and have not ended
 * @param stageSince absent where it was never recorded
 * @param lacking what the destination asks for and is not there yet, in the order of its list
 */
public record CaseFile(
    CaseId id,
    RecordKey key,
    String number,
    CountryCode destination,
    Optional<PlaceCode> site,
    String pathway,
    Optional<AccountName> officer,
    boolean travelsTogether,
    boolean held,
    boolean consented,
    Optional<UUID> journey,
    Stage stage,
    Optional<LocalDate> stageSince,
    List<Member> members,
    List<Passage> passages,
    Set<Preparation> lacking) {

  public CaseFile {
    members = List.copyOf(members);
    passages = List.copyOf(passages);
    lacking = Set.copyOf(lacking);
  }

  /**
   * One of the case.
   *
   * @param relationship to the principal, a code; {@code principal} for that one
   * @param held whether this one is held; why is not said here
   */
  public record Member(PersonId person, String relationship, Stage stage, boolean held) {}

  /**
   * That the case came to a stage; the oldest first.
   *
   * @param on absent where it was never recorded
   * @param reason why it ended or went back, if it did
   */
  public record Passage(Stage stage, Optional<LocalDate> on, Optional<Reason> reason) {}

  /** Whether every one of them may be given a seat as far as the case knows. */
  public boolean isBookable() {
    return stage == Stage.READY && !held && consented;
  }
}
