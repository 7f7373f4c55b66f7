package org.inzira.editions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.inzira.kernel.AccountName;
import org.inzira.kernel.Programme;
import org.inzira.kernel.Refusal;
import org.inzira.review.Reading;
import org.inzira.review.ReviewContent.ChapterText;
import org.inzira.review.ReviewContent.Saving;
import org.inzira.review.documents.Audience;
import org.junit.jupiter.api.Test;

/** The way from a draft to an edition, step by step. */
class RulesTest {

  private static final Instant THEN = Instant.parse("2023-02-01T10:00:00Z");
  private static final AccountName WRITER = new AccountName("writer");
  private static final AccountName SUBMITTER = new AccountName("submitter");
  private static final AccountName SECOND = new AccountName("second");

  private static final Reading READ = reading("We worked.", "4,015");
  private static final Reading EDITED = reading("We worked hard.", "4,015");
  private static final Reading RECOUNTED = reading("We worked.", "4,016");

  private static final Step SUBMITTED = Step.submitted(1, SUBMITTER, THEN, READ);
  private static final Step APPROVED = Step.approved(2, SECOND, THEN, READ.hash());

  @Test
  void leadsFromDraftToPublishedAndOn() {
    assertThat(Stage.of(List.of())).isEqualTo(new Stage.Draft());
    assertThat(Rules.submit(new Stage.Draft(), READ, () -> true)).isEmpty();
    var inReview = Stage.of(List.of(SUBMITTED));
    assertThat(inReview).isInstanceOf(Stage.InReview.class);
    assertThat(Rules.approve(inReview, READ, READ.hash(), SECOND)).isEmpty();
    var approved = Stage.of(List.of(SUBMITTED, APPROVED));
    assertThat(Rules.publish(approved, READ)).isEmpty();
    var published =
        Stage.of(List.of(SUBMITTED, APPROVED, Step.published(3, SECOND, THEN, READ.hash(), 1)));
    assertThat(published).isEqualTo(new Stage.Published(1, SECOND, THEN));
    assertThat(Rules.submit(published, READ, () -> false)).isEmpty();
    assertThat(codes(Rules.submit(published, READ, () -> true))).containsExactly("ED-022");
    assertThat(codes(Rules.publish(published, READ))).containsExactly("ED-010");
  }

  @Test
  void publishesNothingThatIsNotApproved() {
    assertThat(codes(Rules.publish(new Stage.Draft(), READ))).containsExactly("ED-008");
    assertThat(codes(Rules.publish(Stage.of(List.of(SUBMITTED)), READ))).containsExactly("ED-009");
  }

  @Test
  void asksForASecondPerson() {
    var inReview = Stage.of(List.of(SUBMITTED));

    assertThat(codes(Rules.approve(inReview, READ, READ.hash(), SUBMITTER)))
        .containsExactly("ED-004");
    assertThat(codes(Rules.approve(inReview, READ, READ.hash(), WRITER))).containsExactly("ED-004");
  }

  @Test
  void approvesOnlyWhatWasRead() {
    var inReview = Stage.of(List.of(SUBMITTED));

    assertThat(codes(Rules.approve(inReview, READ, EDITED.hash(), SECOND)))
        .containsExactly("ED-006");
    assertThat(codes(Rules.approve(inReview, EDITED, EDITED.hash(), SECOND)))
        .containsExactly("ED-005");
    assertThat(codes(Rules.approve(new Stage.Draft(), READ, READ.hash(), SECOND)))
        .containsExactly("ED-003");
  }

  @Test
  void letsAnApprovalGoStaleByATextAndByAValue() {
    var approved = Stage.of(List.of(SUBMITTED, APPROVED));

    assertThat(codes(Rules.publish(approved, EDITED))).containsExactly("ED-011");
    assertThat(codes(Rules.publish(approved, RECOUNTED))).containsExactly("ED-011");
    assertThat(READ.changedTexts(EDITED)).hasSize(1);
    assertThat(READ.changedValues(RECOUNTED))
        .containsExactly(
            new Reading.ChangedValue(
                "people-resettled.value", Audience.IN_HOUSE, "4,015", "4,016"));
    assertThat(Rules.submit(approved, EDITED, () -> true)).isEmpty();
    assertThat(codes(Rules.submit(approved, READ, () -> true))).containsExactly("ED-002");
  }

  @Test
  void sendsBackWithAReason() {
    var inReview = Stage.of(List.of(SUBMITTED));

    assertThat(Rules.sendBack(inReview, "Name the camp.")).isEmpty();
    assertThat(codes(Rules.sendBack(inReview, " "))).containsExactly("ED-007");
    assertThat(codes(Rules.sendBack(inReview, "x".repeat(2_001)))).containsExactly("ED-012");
    assertThat(codes(Rules.sendBack(new Stage.Draft(), "Why?"))).containsExactly("ED-003");
    assertThat(Stage.of(List.of(SUBMITTED, Step.sentBack(2, SECOND, THEN, "Name the camp."))))
        .isEqualTo(new Stage.SentBack(SECOND, THEN, "Name the camp."));
  }

  @Test
  void readsAReadingAgainAsItWasWritten() {
    assertThat(Reading.of(READ.json())).isEqualTo(READ);
    assertThat(Reading.of(READ.json()).hash()).isEqualTo(READ.hash());
  }

  @Test
  void findsAnApprovalStaleWhenReadersOutsideWouldReadSomethingElse() {
    var outside =
        new Reading(
            READ.year(),
            READ.texts(),
            READ.quoted(),
            new TreeMap<>(Map.of("people-resettled.value", "not shown")));

    assertThat(new Stage.Submission(READ, WRITER, THEN).isOf(outside)).isFalse();
    assertThat(READ.changedValues(outside))
        .containsExactly(
            new Reading.ChangedValue(
                "people-resettled.value",
                Audience.PUBLIC,
                READ.told("people-resettled.value", Audience.IN_HOUSE),
                "not shown"));
  }

  @Test
  void readsAReadingThatWasKeptBeforeReadersOutsideWereAskedAbout() {
    var kept = READ.json().replace("\"outside\":{},", "");

    assertThat(kept).doesNotContain("outside");
    assertThat(Reading.of(kept)).isEqualTo(READ);
  }

  private static List<String> codes(List<Refusal> refusals) {
    return refusals.stream().map(Refusal::code).toList();
  }

  private static Reading reading(String text, String value) {
    var saving = Optional.of(new Saving(text.length(), WRITER, THEN));
    return new Reading(
        Year.of(2022),
        List.of(new ChapterText(Programme.RESETTLEMENT, Locale.ENGLISH, saving, text)),
        new TreeMap<>(Map.of("people-resettled.value", value)),
        new TreeMap<>());
  }
}
