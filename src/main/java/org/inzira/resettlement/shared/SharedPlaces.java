package org.inzira.resettlement.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.resettlement.Gathering;
import org.inzira.resettlement.Gatherings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Where two sides still have places together, and what a protection officer decides of each. */
@Component
public class SharedPlaces {

  private final ObjectProvider<Gatherings> all;

  /** Whoever gives places stands on cases, so they are asked for late. */
  SharedPlaces(ObjectProvider<Gatherings> all) {
    this.all = all;
  }

  /** Which side gives its places back. */
  public enum Side {
    LEAVING,
    STAYING,
    NEITHER;

    /** The code in forms and messages. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** The side with this code. */
    public static Optional<Side> find(String code) {
      return List.of(values()).stream().filter(side -> side.code().equals(code)).findFirst();
    }
  }

  /** What was decided of one; where both stay, why. */
  public record Decision(Side side, String why) {}

  /** One with what was decided of it. */
  public record Decided(Gathering gathering, Decision decision) {}

  /**
   * All that is decided.
   *
   * @param decisions by the code of the gathering
   * @param why what the records of places that are given back say; nothing of the other side
   * @param told what the record of the split says of it
   */
  public record Parting(
      Map<String, Decision> decisions, String why, Function<List<Decided>, String> told) {

    /** Nothing is decided. */
    public static final Parting NONE = new Parting(Map.of(), "", _ -> "");

    public Parting {
      decisions = Map.copyOf(decisions);
    }
  }

  /** Two sides of a split. */
  public record Sides(Set<PersonId> leaving, Set<PersonId> staying) {
    public Sides {
      leaving = Set.copyOf(leaving);
      staying = Set.copyOf(staying);
    }
  }

  /** Where both sides have places, the soonest first. */
  public List<Gathering> of(Sides sides) {
    return all.orderedStream()
        .flatMap(one -> one.shared(sides.leaving(), sides.staying()).stream())
        .sorted(Comparator.comparing(Gathering::on).thenComparing(Gathering::code))
        .toList();
  }

  /**
   * Does what was decided, in the caller's transaction. Refused: something of which nothing was
   * decided ({@code RS-063}) unless that may wait, both stay and nobody says why ({@code RS-064}),
   * or they cannot stay in one record ({@code RS-065}).
   */
  public Outcome<List<Decided>> part(Sides sides, Parting parting, boolean mayWait) {
    var decided = new ArrayList<Decided>();
    var refusals = new ArrayList<Refusal>();
    for (var gathering : of(sides)) {
      Optional.ofNullable(parting.decisions().get(gathering.code()))
          .ifPresentOrElse(
              decision -> {
                against(gathering, decision).ifPresent(refusals::add);
                decided.add(new Decided(gathering, decision));
              },
              () -> {
                if (!mayWait) {
                  refusals.add(at("apart-", gathering, "RS-063"));
                }
              });
    }
    if (refusals.isEmpty()) {
      decided.forEach(one -> giveBack(one, sides, parting.why(), refusals));
    }
    return refusals.isEmpty() ? Outcome.done(decided) : Outcome.refused(refusals);
  }

  private static Optional<Refusal> against(Gathering gathering, Decision decision) {
    return switch (decision.side()) {
      case LEAVING -> Optional.empty();
      case STAYING ->
          gathering.onePaper() ? Optional.of(at("apart-", gathering, "RS-065")) : Optional.empty();
      case NEITHER ->
          gathering.onePaper()
              ? Optional.of(at("apart-", gathering, "RS-065"))
              : Optional.of(at("why-", gathering, "RS-064")).filter(_ -> decision.why().isBlank());
    };
  }

  private static Refusal at(String field, Gathering gathering, String code) {
    return Refusal.of(code).at(Location.field(field + gathering.code()));
  }

  private void giveBack(Decided one, Sides sides, String why, List<Refusal> refusals) {
    var side = one.decision().side();
    if (side == Side.NEITHER) {
      return;
    }
    boolean leaving = side == Side.LEAVING;
    var from = leaving ? sides.leaving() : sides.staying();
    var beside = leaving ? sides.staying() : sides.leaving();
    for (var giver : all.orderedStream().toList()) {
      if (giver.shared(from, beside).stream().anyMatch(one.gathering()::equals)
          && giver.giveBack(one.gathering(), from, beside, why)
              instanceof Outcome.Refused<Gathering>(var reasons)) {
        refusals.addAll(reasons);
      }
    }
  }
}
