package org.inzira.health.referrals;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.RecordKey;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.registers.KeptRecord;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Asks specialists within an examination and takes their answers, as many as are needed. */
@Component
public class Referrals {

  /** The fields of the form, by the names of the record's. */
  public static final List<String> FIELDS =
      List.of(
          "specialty",
          "question",
          "sent_on",
          "sent_to",
          "answered_on",
          "answer",
          "answered_by",
          "closed_reason");

  private static final Set<String> STALE = Set.of("RG-024", "RG-027");

  private final Registers registers;
  private final LockedExaminations examinations;
  private final SignedReferralRows signed;
  private final Transactions transactions;
  private final Trail trail;

  Referrals(
      @Lazy Registers registers,
      LockedExaminations examinations,
      SignedReferralRows signed,
      Transactions transactions,
      Trail trail) {
    this.registers = registers;
    this.examinations = examinations;
    this.signed = signed;
    this.transactions = transactions;
    this.trail = trail;
  }

  /**
   * What was filled in.
   *
   * @param key of a new one, too, so that the same form sent twice asks once
   * @param version the version that was seen; 0 of a new one
   */
  public record Written(RecordKey key, int version, Map<String, String> values) {
    public Written {
      values = Map.copyOf(values);
    }
  }

  /** The specialties there are. */
  public static List<String> specialties() {
    return ReferralDefinition.SPECIALTIES;
  }

  /** The key of one that is about to be written. */
  public static RecordKey nextKey() {
    return new RecordKey("RF-" + UUID.randomUUID());
  }

  /** Those of an examination, the oldest first. Whoever shows them puts the person on the trail. */
  public List<Referral> of(UUID examination) {
    return kept(examination)
        .map(Referral::of)
        .sorted(Comparator.comparing(Referral::sentOn).thenComparing(Referral::id))
        .toList();
  }

  private Stream<KeptRecord> kept(UUID examination) {
    return registers.list(ReferralDefinition.KIND, "examination", Set.of(examination)).stream()
        .flatMap(one -> register().find(one.ref().id()).stream())
        .filter(KeptRecord::isStanding);
  }

  private Register register() {
    return registers.get(ReferralDefinition.KIND);
  }

  /**
   * Writes one; the same form sent twice writes it once. Refused: once the examination is signed
   * ({@code EX-019}); when somebody else has saved it since ({@code EX-022}); with half an answer
   * ({@code EX-070}), one before the question ({@code EX-071}), or one beside the reason why none
   * is waited for ({@code EX-072}).
   */
  public Outcome<UUID> save(UUID examination, Written written) {
    return transactions.write(() -> {
      var open = examinations.holdOpen(examination);
      if (open.isEmpty()) {
        return Outcome.refused(Refusal.of("EX-019"));
      }
      var values = new HashMap<>(written.values());
      values.put("examination", open.get().value());
      values.values().removeIf(String::isBlank);
      var same = kept(examination).filter(one -> says(one, written.key(), values)).findFirst();
      return same.isPresent()
          ? Outcome.done(same.get().id())
          : save(written.key(), written.version(), values);
    });
  }

  private boolean says(KeptRecord kept, RecordKey key, Map<String, String> values) {
    var written = new HashMap<>(register().written(kept));
    written.values().removeIf(String::isBlank);
    return kept.key().equals(key) && written.equals(values);
  }

  private Outcome<UUID> save(RecordKey key, int version, Map<String, String> values) {
    var row =
        new FieldRecord(
            Location.field(""), key.value(), values, Optional.empty(), Optional.empty());
    var seen = version == 0 ? OptionalInt.empty() : OptionalInt.of(version);
    return switch (register().save(row, seen)) {
      case Outcome.Refused<Register.Saved>(var refusals) ->
          Outcome.refused(refusals.stream().map(Referrals::stale).toList());
      case Outcome.Done<Register.Saved>(var saved) -> {
        trail.did("saved", new RecordRef(ReferralDefinition.KIND, saved.id()));
        yield Outcome.done(saved.id());
      }
    };
  }

  /** Whoever was slower is told so in the words of an examination. */
  private static Refusal stale(Refusal refusal) {
    return STALE.contains(refusal.code()) ? Refusal.of("EX-022") : refusal;
  }

  /** Keeps all of an examination as they stand, with its signature of this number. */
  public void keep(UUID examination, int number) {
    of(examination).forEach(one -> signed.add(number, one));
  }

  /** Those that a signature kept. */
  public List<Referral> signed(UUID examination, int number) {
    return signed.list(examination, number);
  }
}
