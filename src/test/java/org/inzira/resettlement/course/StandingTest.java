package org.inzira.resettlement.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.inzira.resettlement.Preparation;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * From each stage: what may be taken by hand, what fits when it is told late, what movement may
 * tell.
 */
class StandingTest {

  private static final Destination INTERVIEWING =
      new Destination(true, List.of(Preparation.MEDICAL), Set.of());
  private static final Destination ON_FILE =
      new Destination(false, List.of(Preparation.MEDICAL), Set.of());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "REFERRED | REGISTERED WITHDRAWN DECEASED",
        "REGISTERED | INTERVIEWED WITHDRAWN DECEASED",
        "INTERVIEWED | DECIDED_ACCEPTED DECIDED_DEFERRED DECIDED_DENIED DECIDED_SPLIT WITHDRAWN"
            + " DECEASED",
        "ACCEPTED | DECIDED_DEFERRED DECIDED_DENIED ORIENTED READY WITHDRAWN DECEASED",
        "READY | DECIDED_DEFERRED DECIDED_DENIED ORIENTED NOT_READY WITHDRAWN DECEASED",
        "BOOKED | ORIENTED WITHDRAWN DECEASED",
        "IN_TRANSIT | ORIENTED WITHDRAWN DECEASED",
        "BOARDED | DECEASED",
        "DEPARTED | DECEASED",
        "ARRIVAL_NOT_RECORDED | ''",
        "CONNECTION_MISSED | DECEASED",
        "ARRIVED | DECEASED",
        "ARRIVAL_CONFIRMED | ''",
        "ENDED | REOPENED"
      })
  void offersTheseStepsAndNoOther(Stage stage, String steps) {
    assertThat(INTERVIEWING.possible(at(stage), true))
        .extracting(StepKind::name)
        .containsExactlyInAnyOrder(words(steps));
    assertThat(INTERVIEWING.possible(at(stage), false)).doesNotContain(StepKind.READY);
  }

  @ParameterizedTest
  @CsvSource({"REGISTERED, DECIDED_ACCEPTED, true", "REFERRED, DECIDED_ACCEPTED, false"})
  void aDestinationThatDecidesOnTheFileAsksForNoInterview(
      Stage stage, StepKind step, boolean possible) {
    assertThat(ON_FILE.possible(at(stage), false).contains(step)).isEqualTo(possible);
    assertThat(ON_FILE.possible(at(stage), false)).doesNotContain(StepKind.INTERVIEWED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DECIDED_ACCEPTED | REFERRED REGISTERED INTERVIEWED | ACCEPTED",
        "DECIDED_DENIED | REFERRED REGISTERED INTERVIEWED ACCEPTED READY | ENDED",
        "READY | REFERRED REGISTERED INTERVIEWED ACCEPTED | READY",
        "NOT_READY | READY | ACCEPTED",
        "WITHDRAWN | REFERRED REGISTERED INTERVIEWED ACCEPTED READY BOOKED IN_TRANSIT | ENDED",
        "DECEASED | REFERRED REGISTERED INTERVIEWED ACCEPTED READY BOOKED IN_TRANSIT BOARDED"
            + " DEPARTED CONNECTION_MISSED ARRIVED | ENDED"
      })
  void takesWhatASheetTellsFromTheseStages(StepKind step, String stages, Stage reached) {
    for (var stage : Stage.values()) {
      var after = at(stage).after(step);
      if (List.of(words(stages)).contains(stage.name())) {
        assertThat(after).as("%s from %s", step, stage).isPresent();
        assertThat(after.orElseThrow().stage()).isEqualTo(reached);
      } else {
        assertThat(after.filter(one -> one.stage() != stage))
            .as("%s from %s", step, stage)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "BOOKED | READY BOOKED | BOOKED",
        "UNBOOKED | BOOKED IN_TRANSIT | READY",
        "ENTERED_TRANSIT | BOOKED IN_TRANSIT | IN_TRANSIT",
        "BOARDED | BOOKED IN_TRANSIT BOARDED | BOARDED",
        "LEFT_BEHIND | BOOKED IN_TRANSIT BOARDED | READY",
        "DEPARTED | REFERRED REGISTERED INTERVIEWED ACCEPTED READY BOOKED IN_TRANSIT BOARDED"
            + " CONNECTION_MISSED | DEPARTED",
        "RETURNED | DEPARTED ARRIVAL_NOT_RECORDED CONNECTION_MISSED ARRIVED ARRIVAL_CONFIRMED"
            + " | ACCEPTED",
        "LEFT_BEFORE | REFERRED REGISTERED INTERVIEWED ACCEPTED READY BOOKED IN_TRANSIT BOARDED"
            + " | ARRIVAL_NOT_RECORDED",
        "CONNECTION_MISSED | DEPARTED | CONNECTION_MISSED",
        "ARRIVED | DEPARTED ARRIVAL_NOT_RECORDED CONNECTION_MISSED | ARRIVED",
        "ARRIVAL_CONFIRMED | DEPARTED ARRIVAL_NOT_RECORDED CONNECTION_MISSED ARRIVED"
            + " | ARRIVAL_CONFIRMED"
      })
  void takesWhatMovementTellsFromTheseStages(NewsKind news, String stages, Stage reached) {
    for (var stage : Stage.values()) {
      var after = at(stage).after(news);
      if (List.of(words(stages)).contains(stage.name())) {
        assertThat(after.map(Standing::stage)).as("%s from %s", news, stage).contains(reached);
      } else {
        assertThat(after.filter(one -> one.stage() != stage))
            .as("%s from %s", news, stage)
            .isEmpty();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"WITHDRAWN, true", "DECIDED_DENIED, true", "DECEASED, false"})
  void reopensWhatEndedUnlessByDeath(StepKind end, boolean reopens) {
    var ended = at(Stage.INTERVIEWED).after(end).orElseThrow();

    assertThat(ended.after(StepKind.REOPENED).map(Standing::stage))
        .isEqualTo(reopens ? Optional.of(Stage.INTERVIEWED) : Optional.empty());
    assertThat(INTERVIEWING.possible(ended, true).contains(StepKind.REOPENED)).isEqualTo(reopens);
  }

  /** Somebody who went the usual way to this stage; who has ended, by withdrawing when accepted. */
  private static Standing at(Stage stage) {
    var standing = Standing.REFERRED;
    if (stage == Stage.ARRIVAL_NOT_RECORDED) {
      return at(Stage.READY).after(NewsKind.LEFT_BEFORE).orElseThrow();
    }
    var last = stage == Stage.ENDED ? Stage.ACCEPTED : stage;
    for (var step :
        List.of(
            StepKind.REGISTERED, StepKind.INTERVIEWED, StepKind.DECIDED_ACCEPTED, StepKind.READY)) {
      if (standing.stage().compareTo(last) < 0) {
        standing = standing.after(step).orElseThrow();
      }
    }
    for (var news :
        List.of(
            NewsKind.BOOKED,
            NewsKind.ENTERED_TRANSIT,
            NewsKind.BOARDED,
            NewsKind.DEPARTED,
            NewsKind.CONNECTION_MISSED,
            NewsKind.ARRIVED,
            NewsKind.ARRIVAL_CONFIRMED)) {
      if (standing.stage().compareTo(last) < 0) {
        standing = standing.after(news).orElseThrow();
      }
    }
    return stage == Stage.ENDED ? standing.after(StepKind.WITHDRAWN).orElseThrow() : standing;
  }

  private static String[] words(String written) {
    return written.isBlank() ? new String[0] : written.strip().split("\\s+", -1);
  }
}
