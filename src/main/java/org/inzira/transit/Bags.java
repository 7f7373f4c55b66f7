package org.inzira.transit;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.inzira.access.Trail;
import org.inzira.database.Transactions;
import org.inzira.kernel.Acting;
import org.inzira.kernel.FieldRecord;
import org.inzira.kernel.Location;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.people.People;
import org.inzira.registers.Register;
import org.inzira.registers.Registers;
import org.inzira.registers.SavedRecord;
import org.inzira.resettlement.CaseFile;
import org.inzira.resettlement.CaseId;
import org.inzira.resettlement.Cases;
import org.inzira.transit.BagItem.Holder;
import org.inzira.transit.CustodyRows.Custody;
import org.inzira.transit.LoanProgrammes.LoanProgramme;
import org.inzira.transit.Travellers.Traveller;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** The travel bags of a case: what is in them, who holds it, and whose signature is needed. */
@Component
class Bags {

  private static final int LOG_MAX = 60;
  private static final int TO_WHOM_LENGTH_MAX = 80;

  private final Cases cases;
  private final Travellers travellers;
  private final CustodyRows custody;
  private final LoanProgrammes programmes;
  private final Registers registers;
  private final Transactions transactions;
  private final Trail trail;
  private final Acting acting;
  private final Clock clock;
  private final ZoneId zone;

  Bags(
      @Lazy Cases cases,
      Travellers travellers,
      CustodyRows custody,
      LoanProgrammes programmes,
      Registers registers,
      Transactions transactions,
      Trail trail,
      Acting acting,
      Clock clock,
      ZoneId zone) {
    this.cases = cases;
    this.travellers = travellers;
    this.custody = custody;
    this.programmes = programmes;
    this.registers = registers;
    this.transactions = transactions;
    this.trail = trail;
    this.acting = acting;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * The bags of a case.
   *
   * @param held by person, what is in the bag and who holds it
   * @param programme what the destination lends, if it lends
   */
  record CaseBags(
      CaseFile file,
      List<Traveller> travellers,
      Map<PersonId, Map<BagItem, Custody>> held,
      List<Custody> log,
      Optional<LoanProgramme> programme,
      Map<PersonId, Note> notes) {

    Set<PersonId> persons() {
      return travellers.stream().map(Traveller::person).collect(Collectors.toUnmodifiableSet());
    }
  }

  /** A note that was signed. */
  record Note(UUID id, long cents, LocalDate signedOn) {}

  /** One thing of one person. */
  record Piece(PersonId person, BagItem item) {

    private static final String BETWEEN = "_";

    String written() {
      return person.value() + BETWEEN + item.code();
    }

    static Optional<Piece> read(String written) {
      var at = written.indexOf(BETWEEN);
      try {
        return at < 0
            ? Optional.empty()
            : BagItem.find(written.substring(at + 1))
                .map(item ->
                    new Piece(new PersonId(UUID.fromString(written.substring(0, at))), item));
      } catch (IllegalArgumentException malformed) {
        return Optional.empty();
      }
    }
  }

  LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }

  Optional<CaseBags> find(UUID id) {
    return cases.find(new CaseId(id)).map(this::bags);
  }

  private CaseBags bags(CaseFile file) {
    var persons =
        file.members().stream()
            .map(CaseFile.Member::person)
            .collect(Collectors.toUnmodifiableSet());
    var known = travellers.of(persons);
    var held = new HashMap<PersonId, Map<BagItem, Custody>>();
    custody
        .held(persons)
        .forEach(one ->
            held.computeIfAbsent(one.person(), person -> new HashMap<>()).put(one.item(), one));
    return new CaseBags(
        file,
        file.members().stream()
            .flatMap(member -> Optional.ofNullable(known.get(member.person())).stream())
            .toList(),
        held,
        custody.log(persons, LOG_MAX),
        programmes.find(file.destination()),
        notes(file, persons));
  }

  private Map<PersonId, Note> notes(CaseFile file, Set<PersonId> persons) {
    var notes = new HashMap<PersonId, Note>();
    registers.list(LoanNoteDefinition.KIND, "person", ids(persons)).stream()
        .filter(one -> one.values().country("destination").equals(Optional.of(file.destination())))
        .forEach(
            one -> notes.put(new PersonId(LoanNoteDefinition.person(one.values())), note(one)));
    return notes;
  }

  private static Note note(SavedRecord saved) {
    return new Note(
        saved.ref().id(),
        saved.values().whole("amount_cents").orElseThrow(),
        saved.values().day("signed_on").orElseThrow());
  }

  private static Set<UUID> ids(Set<PersonId> persons) {
    return persons.stream().map(PersonId::value).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Hands these over. Refused, all at once: nothing chosen ({@code TC-030}), no such holder ({@code
   * TC-031}), nobody named ({@code TC-032}), what belongs to none of the case ({@code TC-033}).
   */
  Outcome<Integer> hand(CaseBags bags, Set<Piece> pieces, String holder, String toWhom) {
    var to = Holder.find(holder);
    var named = toWhom.strip();
    var refusals = new ArrayList<Refusal>();
    if (pieces.isEmpty()) {
      refusals.add(Refusal.of("TC-030"));
    }
    if (to.isEmpty()) {
      refusals.add(Refusal.of("TC-031"));
    }
    if (named.isEmpty()
        || named.length() > TO_WHOM_LENGTH_MAX
        || named.chars().anyMatch(Character::isISOControl)) {
      refusals.add(Refusal.of("TC-032", Integer.toString(TO_WHOM_LENGTH_MAX)));
    }
    if (!bags.persons().containsAll(pieces.stream().map(Piece::person).toList())) {
      refusals.add(Refusal.of("TC-033"));
    }
    return refusals.isEmpty()
        ? transactions.write(() -> hand(pieces, to.orElseThrow(), named, bags.file().id()))
        : Outcome.refused(refusals);
  }

  private Outcome<Integer> hand(Set<Piece> pieces, Holder to, String toWhom, CaseId of) {
    var now = clock.instant();
    pieces.forEach(piece ->
        custody.add(new Custody(piece.person(), piece.item(), to, toWhom, now, acting.account())));
    trail.did("handed-over", "travel-bag " + of.value());
    return Outcome.done(pieces.size());
  }

  /**
   * That one of the case signed their note. Refused: who is not of it ({@code TC-033}), an amount
   * that is none ({@code TC-034}), and what the kind of record refuses.
   *
   * @param amount with at most two decimals, in the currency of the loan
   */
  Outcome<Integer> sign(CaseBags bags, PersonId person, String amount, String signedOn) {
    var refusals = new ArrayList<Refusal>();
    if (!bags.persons().contains(person)) {
      refusals.add(Refusal.of("TC-033"));
    }
    var cents = cents(amount);
    if (cents.isEmpty()) {
      refusals.add(Refusal.of("TC-034", Long.toString(LoanNoteDefinition.CENTS_MAX / 100)));
    }
    if (!refusals.isEmpty()) {
      return Outcome.refused(refusals);
    }
    var key = registers.keys(People.KIND, Set.of(person.value())).getOrDefault(person.value(), "");
    var record =
        new FieldRecord(
            Location.field(""),
            "LN-" + UUID.randomUUID(),
            Map.of(
                "person",
                key,
                "destination",
                bags.file().destination().value(),
                "amount_cents",
                Long.toString(cents.orElseThrow()),
                "signed_on",
                signedOn),
            Optional.empty(),
            Optional.empty());
    Register register = registers.get(LoanNoteDefinition.KIND);
    return register.save(record, OptionalInt.empty()).map(saved -> 1);
  }

  private static Optional<Long> cents(String amount) {
    var written = amount.strip().replace(',', '.');
    if (!written.matches("[0-9]{1,7}(\\.[0-9]{1,2})?")) {
      return Optional.empty();
    }
    var cents = new BigDecimal(written).movePointRight(2).longValueExact();
    return Optional.of(cents).filter(one -> one >= 1 && one <= LoanNoteDefinition.CENTS_MAX);
  }
}
