package org.inzira.transit;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.inzira.access.Role;
import org.inzira.access.Viewers;
import org.inzira.kernel.PersonId;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Cell;
import org.inzira.page.Choice;
import org.inzira.page.Frame;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Table;
import org.inzira.page.Table.Column;
import org.inzira.page.Wording;
import org.inzira.people.People;
import org.inzira.places.Places;
import org.inzira.transit.BagItem.Holder;
import org.inzira.transit.Bags.CaseBags;
import org.inzira.transit.CustodyRows.Custody;
import org.inzira.transit.LoanProgrammes.LoanProgramme;
import org.inzira.transit.TransitView.Loans;
import org.inzira.transit.TransitView.Signer;
import org.inzira.transit.Travellers.Traveller;
import org.springframework.stereotype.Component;

/** Puts travel bags into what their page prints, in the language of the request. */
@Component
class BagViews {

  private final Bags bags;
  private final Viewers viewers;
  private final Places places;
  private final Pages pages;
  private final ZoneId zone;

  BagViews(Bags bags, Viewers viewers, Places places, Pages pages, ZoneId zone) {
    this.bags = bags;
    this.viewers = viewers;
    this.places = places;
    this.pages = pages;
    this.zone = zone;
  }

  TransitView.BagPage page(CaseBags found, List<Refusal> refusals) {
    var words = pages.wording();
    return new TransitView.BagPage(
        frame(found, words),
        "/transit/bags/" + found.file().id().value(),
        Arrays.stream(BagItem.values()).map(item -> item(item, words)).toList(),
        found.travellers().stream().map(one -> bag(one, found, words)).toList(),
        Arrays.stream(Holder.values())
            .map(holder -> new Choice(holder.code(), holder(holder, words)))
            .toList(),
        log(found, words),
        found.programme().map(programme -> loans(found, programme, words)),
        viewers.get().isAny(Role.MOVEMENT),
        refusals.stream().map(words::sentence).distinct().toList());
  }

  private Frame frame(CaseBags found, Wording words) {
    var address = "/cases/" + found.file().id().value();
    var toCase = Action.other(words.text("transit.bag.case"), address);
    return pages
        .frame(
            words.text("transit.bag.title", found.file().number()),
            new Link(words.text("transit.title"), "/transit"))
        .withActions(pages.mayOpen(address) ? List.of(toCase) : List.of());
  }

  private static String item(BagItem item, Wording words) {
    return words.text("transit.item." + item.code());
  }

  private static String holder(Holder holder, Wording words) {
    return words.text("transit.holder." + holder.code());
  }

  private static Cell key(Traveller one) {
    return Cell.link(one.called(), new RecordRef(People.KIND, one.person().value()).address());
  }

  private static TransitView.Bag bag(Traveller one, CaseBags found, Wording words) {
    var held = found.held().getOrDefault(one.person(), Map.of());
    return new TransitView.Bag(
        one.name(),
        key(one),
        Arrays.stream(BagItem.values())
            .map(item -> piece(one, item, Optional.ofNullable(held.get(item)), words))
            .toList());
  }

  private static TransitView.Piece piece(
      Traveller one, BagItem item, Optional<Custody> held, Wording words) {
    return new TransitView.Piece(
        new Bags.Piece(one.person(), item).written(),
        item(item, words),
        held.map(custody ->
                words.text("transit.bag.held", holder(custody.holder(), words), custody.toWhom()))
            .orElse(words.text("transit.bag.missing")),
        held.map(custody -> words.text("transit.since", words.moment(custody.at()))).orElse(""),
        held.isPresent());
  }

  private static Table log(CaseBags found, Wording words) {
    return Table.of(
        words.text("transit.custody"),
        Stream.of("when", "person", "item", "holder", "by")
            .map(name -> Column.text(words.text("transit." + name)))
            .toList(),
        found.log().stream().map(custody -> line(custody, found, words)).toList(),
        words.text("transit.custody.none"));
  }

  private static List<Cell> line(Custody custody, CaseBags found, Wording words) {
    return List.of(
        Cell.text(words.moment(custody.at())),
        found.travellers().stream()
            .filter(one -> one.person().equals(custody.person()))
            .findFirst()
            .map(BagViews::key)
            .orElse(Cell.empty()),
        Cell.text(item(custody.item(), words)),
        Cell.text(
            words.text("transit.bag.held", holder(custody.holder(), words), custody.toWhom())),
        Cell.text(custody.by().value()));
  }

  /** Only who signs today stands in it, and those of whom it cannot be known. */
  private Loans loans(CaseBags found, LoanProgramme programme, Wording words) {
    var said = new TransitWords(words, places, zone);
    var today = bags.today();
    return new Loans(
        words.text("transit.loan.said", said.country(programme.country()), programme.ageYearsMin()),
        programme.currency(),
        today.toString(),
        found.travellers().stream()
            .filter(one ->
                found.notes().containsKey(one.person())
                    || programme.signs(one.birth(), today).orElse(true))
            .map(one -> signer(one, found, programme, said))
            .toList());
  }

  private Signer signer(Traveller one, CaseBags found, LoanProgramme programme, TransitWords said) {
    var words = said.words();
    PersonId person = one.person();
    var note = Optional.ofNullable(found.notes().get(person));
    var known = programme.signs(one.birth(), bags.today()).isPresent();
    var state =
        note.map(signed ->
                words.text(
                    "transit.loan.signed",
                    words.day(signed.signedOn()),
                    said.amount(programme.currency(), signed.cents())))
            .orElse(words.text(known ? "transit.loan.open" : "transit.loan.unknown"));
    return new Signer(
        person.value().toString(),
        one.name(),
        one.called(),
        state,
        note.isEmpty() && known,
        new Link(
            words.text("transit.loan.print"),
            "/transit/bags/" + found.file().id().value() + "/loan-notes/" + person.value()),
        note.map(signed ->
            new Link(
                words.text("transit.record"),
                new RecordRef(LoanNoteDefinition.KIND, signed.id()).address())));
  }
}
