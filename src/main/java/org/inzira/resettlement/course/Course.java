package org.inzira.resettlement.course;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.inzira.kernel.PersonId;
import org.inzira.resettlement.CaseFile.Passage;
import org.inzira.resettlement.Reason;
import org.inzira.resettlement.Stage;
import org.inzira.resettlement.StepKind;

/**
 * The course of one case: all that happened in it, folded in its order. What does not fit is left
 * out and named, so that a step voided later leaves a case that can still be read.
 *
 * @param members where each one is
 * @param passages of the case; the oldest first
 * @param own of single members, when they did not go with the case
 * @param misfits what could not happen where it stands
 */
public record Course(
    Map<PersonId, Standing> members,
    Stage stage,
    List<Passage> passages,
    List<PersonalPassage> own,
    List<Happening> misfits) {

  public Course {
    members = Map.copyOf(members);
    passages = List.copyOf(passages);
    own = List.copyOf(own);
    misfits = List.copyOf(misfits);
  }

  /**
   * Who belongs to a case.
   *
   * @param joinedOn the day they came to it, when they were not referred with it
   */
  public record Belonging(PersonId person, Optional<LocalDate> joinedOn, long recorded) {}

  /** That one of a case came to a stage alone. */
  public record PersonalPassage(
      PersonId person, Stage stage, Optional<LocalDate> on, Optional<Reason> reason) {}

  /** Folds what happened, in any order it is given. */
  public static Course of(
      Optional<LocalDate> referredOn,
      Collection<Belonging> members,
      Collection<? extends Happening> happenings) {
    var walk = new Walk(referredOn, members);
    var takenBack = TakenBack.of(happenings);
    walk.misfits.addAll(takenBack.misfits());
    var joined =
        members.stream()
            .flatMap(one ->
                one.joinedOn().stream()
                    .map(day -> new Happening.Joined(one.person(), day, one.recorded())));
    Stream.<Happening>concat(joined, takenBack.standing().stream())
        .sorted(Happening.IN_ORDER)
        .forEach(walk::take);
    return walk.course();
  }

  /** Takes one thing after the other. */
  private static final class Walk {

    private final Map<PersonId, Standing> members = new LinkedHashMap<>();
    private final List<Passage> passages = new ArrayList<>();
    private final List<PersonalPassage> own = new ArrayList<>();
    private final List<Happening> misfits = new ArrayList<>();

    /** Goes with the case while nobody belongs to it. */
    private Standing nobody = Standing.REFERRED;

    Walk(Optional<LocalDate> referredOn, Collection<Belonging> belonging) {
      passages.add(new Passage(Stage.REFERRED, referredOn, Optional.empty()));
      belonging.stream()
          .filter(one -> one.joinedOn().isEmpty())
          .forEach(one -> members.put(one.person(), Standing.REFERRED));
    }

    void take(Happening happening) {
      var before = stage();
      boolean fits =
          switch (happening) {
            case Happening.Step step -> each(step, standing -> standing.after(step.kind()));
            case Happening.Told told -> each(told, standing -> standing.after(told.kind()));
            case Happening.Joined joined -> join(joined, before);
          };
      if (fits) {
        pass(before, happening);
      } else {
        misfits.add(happening);
      }
    }

    /** Fits when it fits one of those it is about; what movement tells must fit them all. */
    private boolean each(Happening happening, Function<Standing, Optional<Standing>> move) {
      var moved = new LinkedHashMap<PersonId, Standing>();
      int about = 0;
      for (var member : members.entrySet()) {
        if (happening.isAbout(member.getKey())) {
          about++;
          move.apply(member.getValue()).ifPresent(next -> moved.put(member.getKey(), next));
        }
      }
      boolean ofAll = happening instanceof Happening.Step step && step.person().isEmpty();
      var alone = ofAll ? move.apply(nobody) : Optional.<Standing>empty();
      alone.ifPresent(next -> nobody = next);
      boolean fits =
          happening instanceof Happening.Told
              ? about > 0 && moved.size() == about
              : !moved.isEmpty() || (members.isEmpty() && alone.isPresent());
      if (fits) {
        moved.forEach((person, next) -> move(person, next, happening));
      }
      return fits;
    }

    private void move(PersonId person, Standing next, Happening happening) {
      var before = members.put(person, next);
      if (before != null && before.stage() != next.stage()) {
        own.add(new PersonalPassage(person, next.stage(), happening.on(), reason(happening)));
      }
    }

    private boolean join(Happening.Joined joined, Stage stage) {
      members.replaceAll((_, standing) -> standing.waiting());
      var reached = stage.compareTo(Stage.ACCEPTED) < 0 ? stage : Stage.ACCEPTED;
      members.put(joined.person(), new Standing(reached, reached, false, false, Set.of()));
      return true;
    }

    private void pass(Stage before, Happening happening) {
      var after = stage();
      if (after != before || isPutOff(happening)) {
        passages.add(new Passage(after, happening.on(), reason(happening)));
      } else if (happening instanceof Happening.Step step) {
        passedEarlier(step.kind())
            .filter(stage -> passages.stream().noneMatch(one -> one.stage() == stage))
            .ifPresent(stage -> insert(stage, happening));
      }
    }

    private static boolean isPutOff(Happening happening) {
      return happening instanceof Happening.Step step
          && step.person().isEmpty()
          && step.kind() == StepKind.DECIDED_DEFERRED;
    }

    /** The day of a stage that the case was known to have passed. */
    private void insert(Stage stage, Happening happening) {
      if (stage().compareTo(stage) < 0) {
        return;
      }
      int place = 0;
      while (place < passages.size() && passages.get(place).stage().compareTo(stage) < 0) {
        place++;
      }
      passages.add(place, new Passage(stage, happening.on(), Optional.empty()));
    }

    private static Optional<Stage> passedEarlier(StepKind step) {
      return switch (step) {
        case REGISTERED -> Optional.of(Stage.REGISTERED);
        case INTERVIEWED -> Optional.of(Stage.INTERVIEWED);
        case DECIDED_ACCEPTED -> Optional.of(Stage.ACCEPTED);
        case DECIDED_DEFERRED,
            DECIDED_DENIED,
            DECIDED_SPLIT,
            ORIENTED,
            READY,
            NOT_READY,
            WITHDRAWN,
            DECEASED,
            REOPENED ->
            Optional.empty();
      };
    }

    /** Some ends are their own reason. */
    private static Optional<Reason> reason(Happening happening) {
      if (happening.reason().isPresent() || !(happening instanceof Happening.Step step)) {
        return happening.reason();
      }
      return switch (step.kind()) {
        case WITHDRAWN -> Optional.of(Reason.WITHDRAWN);
        case DECEASED -> Optional.of(Reason.DECEASED);
        case REGISTERED,
            INTERVIEWED,
            DECIDED_ACCEPTED,
            DECIDED_DEFERRED,
            DECIDED_DENIED,
            DECIDED_SPLIT,
            ORIENTED,
            READY,
            NOT_READY,
            REOPENED ->
            Optional.empty();
      };
    }

    /** That of those who have come least far and have not ended. */
    private Stage stage() {
      if (members.isEmpty()) {
        return nobody.stage();
      }
      return members.values().stream()
          .map(Standing::stage)
          .filter(stage -> stage != Stage.ENDED)
          .min(Comparator.naturalOrder())
          .orElse(Stage.ENDED);
    }

    Course course() {
      return new Course(members, stage(), passages, own, misfits);
    }
  }
}
