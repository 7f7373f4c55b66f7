package org.inzira.reconciliation;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.inzira.database.Transactions;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.figures.Figures;
import org.inzira.ledger.Block;
import org.inzira.ledger.LedgerReader;
import org.inzira.registers.RecordReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads what partners say, and counts the bridges to it as of this moment. */
@Service
class Bridges {

  private static final String STANDING =
      "select id from reconciliation.partner_figure where voided_at is null";

  private static final Comparator<PartnerFigure> ORDER =
      Comparator.comparing(PartnerFigure::year)
          .reversed()
          .thenComparing(PartnerFigure::partner)
          .thenComparing(said -> said.figure().value())
          .thenComparing(PartnerFigure::key);

  private final JdbcClient database;
  private final RecordReader records;
  private final Figures figures;
  private final LedgerReader ledger;
  private final Transactions transactions;
  private final Clock clock;

  Bridges(
      JdbcClient database,
      RecordReader records,
      Figures figures,
      LedgerReader ledger,
      Transactions transactions,
      Clock clock) {
    this.database = database;
    this.records = records;
    this.figures = figures;
    this.ledger = ledger;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** What partners say, latest year first. */
  List<PartnerFigure> said() {
    var ids = Set.copyOf(database.sql(STANDING).query(UUID.class).list());
    return records.find(ReconciliationShapes.PARTNER_FIGURE, ids).values().stream()
        .map(PartnerFigure::of)
        .sorted(ORDER)
        .toList();
  }

  /** The bridges to all that partners say. */
  List<Bridge> list() {
    return bridges(said -> true);
  }

  /** The bridges of one year. */
  List<Bridge> list(Year year) {
    return bridges(said -> said.year().equals(year));
  }

  /** The bridge to one partner's figure that stands. */
  Optional<Bridge> find(UUID id) {
    return bridges(said -> said.id().equals(id)).stream().findFirst();
  }

  /** Values, parts and entries are read as of one moment, so that they fit together. */
  private List<Bridge> bridges(Predicate<PartnerFigure> wanted) {
    return transactions.snapshot(() -> {
      var said = said().stream().filter(wanted).toList();
      var parts =
          records
              .list(
                  ReconciliationShapes.BRIDGE_PART,
                  "partner_figure",
                  said.stream().map(PartnerFigure::id).collect(Collectors.toUnmodifiableSet()))
              .stream()
              .map(BridgePart::of)
              .sorted(Comparator.comparingLong(BridgePart::position))
              .collect(Collectors.groupingBy(BridgePart::partnerFigure));
      return said.stream()
          .map(theirs -> bridge(theirs, parts.getOrDefault(theirs.id(), List.of())))
          .toList();
    });
  }

  private Bridge bridge(PartnerFigure theirs, List<BridgePart> parts) {
    var ours = figures.get(theirs.figure(), theirs.year()).value();
    var computed = parts.stream().anyMatch(part -> part.filter().isPresent());
    return Bridge.of(theirs, ours, parts, computed ? lots(theirs, parts) : List.of());
  }

  private List<Lot> lots(PartnerFigure theirs, List<BridgePart> parts) {
    var figure = definition(theirs.figure());
    var lines = new ArrayList<LedgerReader.Line>();
    ledger.lines(figure.measures(), theirs.year(), lines::add);
    return Lots.of(figure, lines, blocks(parts));
  }

  private FigureDefinition definition(FigureId id) {
    return figures.definitions().stream()
        .filter(figure -> figure.id().equals(id))
        .findAny()
        .orElseThrow();
  }

  private Map<LocalDate, Long> blocks(List<BridgePart> parts) {
    var blocks = new HashMap<LocalDate, Long>();
    parts.stream()
        .flatMap(part -> part.filter().stream())
        .flatMap(filter -> filter.recordedAfter().stream())
        .forEach(day -> blocks.computeIfAbsent(day, this::lastBlock));
    return blocks;
  }

  private long lastBlock(LocalDate day) {
    var end = day.plusDays(1).atStartOfDay(clock.getZone()).toInstant();
    return ledger.findLastBlock(end).map(Block::number).orElse(0L);
  }
}
