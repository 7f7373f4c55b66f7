package org.inzira.reconciliation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Viewers;
import org.inzira.figures.Figures;
import org.inzira.kernel.Refusal;
import org.inzira.ledger.LedgerReader;
import org.inzira.page.Link;
import org.inzira.page.ListView;
import org.inzira.page.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The entries that a part of a bridge counts, page by page, each with the way to its record. */
@Controller
class PartEntries {

  private static final int LIMIT = 50;

  private final Bridges bridges;
  private final Figures figures;
  private final Figures.EntryTables entries;
  private final LedgerReader ledger;
  private final Viewers viewers;
  private final Pages pages;

  PartEntries(
      Bridges bridges,
      Figures figures,
      Figures.EntryTables entries,
      LedgerReader ledger,
      Viewers viewers,
      Pages pages) {
    this.bridges = bridges;
    this.figures = figures;
    this.entries = entries;
    this.ledger = ledger;
    this.viewers = viewers;
    this.pages = pages;
  }

  @GetMapping("/reconciliation/{id}/parts/{part}")
  ResponseEntity<String> list(
      @PathVariable UUID id,
      @PathVariable UUID part,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long after) {
    var bridge = bridges.find(id);
    var share = bridge.flatMap(found -> share(found, part));
    if (bridge.isEmpty() || share.isEmpty()) {
      return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("RC-013")));
    }
    if (!entries.mayRead(bridge.get().theirs().figure(), viewers.get())) {
      return pages.refused(HttpStatus.FORBIDDEN, List.of(Refusal.of("RC-014")));
    }
    return pages.list(view(bridge.get().theirs(), share.get(), after));
  }

  private static Optional<Bridge.Share> share(Bridge bridge, UUID part) {
    return bridge.shares().stream()
        .filter(share -> share.part().filter().isPresent())
        .filter(share -> share.part().id().equals(part))
        .findAny();
  }

  private ListView view(PartnerFigure said, Bridge.Share share, long after) {
    var wording = pages.wording();
    var words = new BridgeWords(figures, wording);
    var reason = words.reason(share.part());
    var address = said.address() + "/parts/" + share.part().id();
    var numbers =
        share.entries().stream()
            .filter(number -> number < after)
            .sorted(Comparator.reverseOrder())
            .limit(LIMIT)
            .toList();
    var next =
        numbers.size() < LIMIT
            ? Optional.<String>empty()
            : Optional.of(address + "?after=" + numbers.getLast());
    var lead =
        wording.text(
            "reconciliation.entries.lead",
            words.source(share.part()),
            wording.number(share.number()),
            wording.number(share.entries().size()));
    return new ListView(
        pages.frame(
            wording.text("reconciliation.entries.title", reason),
            new Link(wording.text("reconciliation.title"), "/reconciliation"),
            new Link(words.title(said), said.address())),
        lead,
        address,
        List.of(),
        Optional.empty(),
        entries.table(reason, ledger.list(Set.copyOf(numbers)), next));
  }
}
