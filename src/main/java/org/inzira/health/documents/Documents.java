package org.inzira.health.documents;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.access.Trail;
import org.inzira.access.Viewer;
import org.inzira.database.Transactions;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.Refusal;
import org.inzira.people.PersonDirectory;
import org.springframework.stereotype.Component;

/**
 * Issues documents, gives them again as they were, and takes them back. What was issued is on the
 * trail with the deed; nothing of it changes or goes.
 */
@Component
class Documents {

  static final Set<String> PURPOSES =
      Set.of("travel", "receiving_country", "referral", "client", "customs", "other");

  static final int RECIPIENT_LENGTH_MAX = 120;
  static final int REASON_LENGTH_MAX = 300;

  private final DocumentRows rows;
  private final Clients clients;
  private final Certifying certifying;
  private final HealthHistory history;
  private final DocumentPrinting papers;
  private final PersonDirectory directory;
  private final Transactions transactions;
  private final Trail trail;
  private final Clock clock;
  private final ZoneId zone;

  Documents(
      DocumentRows rows,
      Clients clients,
      Certifying certifying,
      HealthHistory history,
      DocumentPrinting papers,
      PersonDirectory directory,
      Transactions transactions,
      Trail trail,
      Clock clock,
      ZoneId zone) {
    this.rows = rows;
    this.clients = clients;
    this.certifying = certifying;
    this.history = history;
    this.papers = papers;
    this.directory = directory;
    this.transactions = transactions;
    this.trail = trail;
    this.clock = clock;
    this.zone = zone;
  }

  /** Whether somebody may issue one of a kind. */
  static boolean mayIssue(Viewer viewer, DocumentKind kind) {
    return viewer.isAny(Role.PHYSICIAN) || !kind.isPhysicians();
  }

  /**
   * Issues one. Refused: who may not (HD-001), a person who is not there (HD-002), nobody it is for
   * (HD-003), no purpose (HD-004), confidential without a day of consent (HD-005), a certificate
   * that no check bears (HD-010 to HD-014) or that stands already (HD-015), a letter about nothing
   * (HD-020).
   */
  Outcome<Document> issue(DocumentKind kind, PersonId person, Order.Asked asked, Viewer viewer) {
    return transactions.write(() -> {
      var client = clients.find(person);
      if (client.isEmpty()) {
        return Outcome.refused(Refusal.of("HD-002"));
      }
      var refusals = against(kind, client.get(), asked, viewer);
      return refusals.isEmpty()
          ? written(kind, client.get(), asked, viewer)
          : Outcome.refused(refusals);
    });
  }

  private List<Refusal> against(
      DocumentKind kind, Client client, Order.Asked asked, Viewer viewer) {
    var refusals = new ArrayList<Refusal>();
    if (!mayIssue(viewer, kind)) {
      refusals.add(Refusal.of("HD-001"));
    }
    if (asked.recipient().isBlank() || asked.recipient().length() > RECIPIENT_LENGTH_MAX) {
      refusals.add(Refusal.of("HD-003", Integer.toString(RECIPIENT_LENGTH_MAX)));
    }
    if (!PURPOSES.contains(asked.purpose())) {
      refusals.add(Refusal.of("HD-004"));
    }
    if (asked.confidential()
        && asked.consentedOn().filter(day -> !day.isAfter(today())).isEmpty()) {
      refusals.add(Refusal.of("HD-005"));
    }
    if (kind == DocumentKind.FIT_TO_TRAVEL) {
      refusals.addAll(certifying.against(client, today()));
      certifying
          .newest(client)
          .flatMap(check -> standing(client.id()).filter(one -> restsOn(one, check)).findFirst())
          .ifPresent(one -> refusals.add(Refusal.of("HD-015", one.number())));
    }
    if (kind == DocumentKind.TREATMENT_LETTER && !history.isTreated(client.id())) {
      refusals.add(Refusal.of("HD-020"));
    }
    return refusals;
  }

  private Outcome<Document> written(
      DocumentKind kind, Client client, Order.Asked asked, Viewer viewer) {
    var at = clock.instant();
    var number = rows.nextNumber(kind, today().getYear());
    var certified =
        kind == DocumentKind.FIT_TO_TRAVEL
            ? Optional.of(certifying.certified(client, number, at, today()))
            : Optional.<Document.Certified>empty();
    var order = new Order(kind, number, client, asked, viewer.account(), at, today(), certified);
    return papers
        .printed(order)
        .map(files -> {
          certified.ifPresent(_ -> replace(order));
          var document = document(order);
          rows.add(document, files);
          trail.did("document-issued", number);
          return document;
        });
  }

  /** Nobody has two certificates that stand: a gate could not tell which one holds. */
  private void replace(Order order) {
    var replaced = new Withdrawal(order.account(), order.at(), Withdrawal.Cause.REPLACED, "");
    standing(order.client().id()).forEach(old -> rows.withdraw(old.id(), replaced));
  }

  private Stream<Document> standing(PersonId person) {
    return list(person).stream()
        .filter(one -> one.certified().isPresent() && one.withdrawal().isEmpty());
  }

  private static boolean restsOn(Document document, Check check) {
    return document.certified().filter(one -> one.found().equals(check)).isPresent();
  }

  private static Document document(Order order) {
    return new Document(
        UUID.randomUUID(),
        order.kind(),
        order.number(),
        order.client().id(),
        order.account(),
        order.at(),
        order.asked().recipient().strip(),
        order.asked().purpose(),
        order.asked().consentedOn().filter(_ -> order.asked().confidential()),
        order.asked().confidential(),
        order.certified(),
        Optional.empty());
  }

  /**
   * Takes one back. Refused: who may not issue one (HD-001), one that is not there (HD-030), no
   * reason (HD-031), one that was taken back already (HD-032).
   */
  Outcome<Document> withdraw(UUID id, String reason, Viewer viewer) {
    return transactions.write(() -> {
      var found = rows.find(id);
      if (found.isEmpty()) {
        return Outcome.refused(Refusal.of("HD-030"));
      }
      var document = found.get();
      var refusals = new ArrayList<Refusal>();
      if (!mayIssue(viewer, document.kind())) {
        refusals.add(Refusal.of("HD-001"));
      }
      if (reason.isBlank() || reason.length() > REASON_LENGTH_MAX) {
        refusals.add(Refusal.of("HD-031", Integer.toString(REASON_LENGTH_MAX)));
      }
      if (document.withdrawal().isPresent()) {
        refusals.add(Refusal.of("HD-032"));
      }
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals);
      }
      rows.withdraw(
          id,
          new Withdrawal(
              viewer.account(), clock.instant(), Withdrawal.Cause.BY_HAND, reason.strip()));
      trail.did("document-withdrawn", document.number());
      return Outcome.done(document);
    });
  }

  /** All of one person, those under a merged record of theirs among them, the newest first. */
  List<Document> list(PersonId person) {
    return rows.list(
        directory.recordsOf(person).stream()
            .map(PersonId::value)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(zone));
  }
}
