package org.inzira.figures;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.inzira.access.Viewer;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.disclosure.Published;
import org.inzira.figures.disclosure.Suppression;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.kernel.Outcome;
import org.inzira.ledger.Replay;
import org.inzira.page.Wording;

/**
 * Figures for one document. In one that leaves the house small cells are kept back whoever asks,
 * and so is the value of a part that would give one away. Addresses stay within the document; of
 * one that stays in the house they lead to the served pages where a base address is known.
 */
final class DocumentFigures implements Figures {

  private final Figures inner;
  private final CellFigures.Basis basis;
  private final Catalogue catalogue;
  private final Year year;
  private final Optional<String> served;
  private final Published published;
  private final boolean live;
  private final Map<FigureId, Boolean> brokenDown = new HashMap<>();

  /**
   * With the base address of the served pages for a document that stays in the house; empty for one
   * that leaves it.
   */
  DocumentFigures(
      Figures inner,
      CellFigures.Basis basis,
      Year year,
      Optional<String> served,
      Published published) {
    this(inner, basis, year, served, published, false);
  }

  /** The same for a served page of a reader from outside: its addresses lead to other pages. */
  static Figures onPage(Figures inner, CellFigures.Basis basis, Year year) {
    var unpublished = new Published(List.of());
    return new DocumentFigures(inner, basis, year, Optional.empty(), unpublished, true);
  }

  private DocumentFigures(
      Figures inner,
      CellFigures.Basis basis,
      Year year,
      Optional<String> served,
      Published published,
      boolean live) {
    this.live = live;
    this.inner = inner;
    this.basis = basis;
    this.catalogue = basis.catalogue();
    this.year = year;
    this.served = served;
    this.published = published;
  }

  @Override
  public List<FigureId> list() {
    return inner.list();
  }

  @Override
  public List<FigureDefinition> definitions() {
    return inner.definitions();
  }

  @Override
  public Optional<FigureId> find(String name) {
    return inner.find(name);
  }

  @Override
  public FigureValue get(FigureId figure, Year of) {
    return told(inner.get(figure, of));
  }

  @Override
  public List<FigureValue> list(Year of) {
    return inner.list(of).stream().map(this::told).toList();
  }

  @Override
  public List<Year> years() {
    return inner.years();
  }

  @Override
  public List<Axis> axes(FigureId figure) {
    return inner.axes(figure);
  }

  @Override
  public Breakdown breakdown(FigureId figure, Year of, Axis axis, Disclosure disclosure) {
    var told = inner.breakdown(figure, of, axis, leaves() ? Disclosure.OUTSIDE : disclosure);
    return leaves() && !told.isUntold() && isTelling(catalogue.get(figure), of, axis)
        ? told.keptSinceEdition()
        : told;
  }

  /** Whether a breakdown, or one that it adds up to, would tell of a few beside an edition. */
  private boolean isTelling(FigureDefinition figure, Year of, Axis axis) {
    return basis.access().isOfPeople(figure)
        && (published.tells(figure, of, axis, cells(figure, of, axis))
            || (parts(figure).flatMap(part -> apart(figure, part)).anyMatch(axis::equals)
                && isTellingByParts(figure, of))
            || axis.coarser().stream()
                .filter(figure.axes()::contains)
                .anyMatch(coarser -> isTelling(figure, of, coarser)));
  }

  private Map<String, Long> cells(FigureDefinition figure, Year of, Axis axis) {
    return inner.breakdown(figure.id(), of, axis, Disclosure.IN_HOUSE).cells().stream()
        .collect(Collectors.toMap(Breakdown.Cell::key, cell -> cell.value().orElseThrow()));
  }

  private boolean isTellingByParts(FigureDefinition whole, Year of) {
    var values =
        parts(whole)
            .collect(
                Collectors.toMap(
                    FigureDefinition::id, part -> inner.get(part.id(), of).value().orElse(0)));
    var total = inner.get(whole.id(), of).value();
    return total.isPresent() && published.tells(values, whole.id(), total.getAsLong(), of);
  }

  private Stream<FigureDefinition> parts(FigureDefinition whole) {
    return catalogue.list().stream().filter(part -> part.partOf().equals(Optional.of(whole.id())));
  }

  private boolean leaves() {
    return served.isEmpty();
  }

  @Override
  public Disclosure disclosure(FigureId figure, Viewer viewer) {
    return leaves() ? Disclosure.OUTSIDE : inner.disclosure(figure, viewer);
  }

  @Override
  public FigureCharts charts(FigureId figure, Year of, Viewer viewer, Wording wording) {
    return new FigureCharts(
        this, catalogue.get(figure), of, viewer, wording, !live, basis.country());
  }

  @Override
  public String headcounts(FigureId figure, Year of, Viewer viewer) {
    return live ? inner.headcounts(figure, of, viewer) : address(figure, of);
  }

  @Override
  public String entriesSince(
      FigureId figure, Year of, long block, Replay.Cause cause, Viewer viewer) {
    return address(figure, of);
  }

  @Override
  public String entries(FigureId figure, Year of) {
    return live ? inner.entries(figure, of) : address(figure, of);
  }

  @Override
  public String title(FigureId figure, Locale language) {
    return inner.title(figure, language);
  }

  @Override
  public String definition(FigureId figure, Locale language) {
    return inner.definition(figure, language);
  }

  @Override
  public String label(Axis axis, String key, Locale language) {
    return inner.label(axis, key, language);
  }

  @Override
  public String label(Axis axis, Locale language) {
    return inner.label(axis, language);
  }

  @Override
  public Outcome<Figures> asKnownOn(String day) {
    return inner
        .asKnownOn(day)
        .map(known -> new DocumentFigures(known, basis, year, served, published));
  }

  @Override
  public Figures inDocument(Year of, List<FigureSnapshot> before) {
    return new DocumentFigures(inner, basis, of, Optional.empty(), new Published(before));
  }

  @Override
  public Figures inHouseDocument(Year of, String base) {
    return new DocumentFigures(inner, basis, of, Optional.of(base), published);
  }

  @Override
  public Optional<Known> known() {
    return inner.known();
  }

  @Override
  public String keep(String address) {
    return live ? inner.keep(address) : address;
  }

  @Override
  public String address(FigureId figure, Year of) {
    return live
        ? inner.address(figure, of)
        : served
            .filter(base -> !base.isEmpty())
            .map(base -> base + inner.address(figure, of))
            .orElseGet(() -> place(figure));
  }

  /** The document has the breakdowns of its year only, and of figures with a value. */
  @Override
  public String address(FigureId figure, Year of, Axis axis, String key) {
    return live
        ? inner.address(figure, of, axis, key)
        : served.orElse("").isEmpty() && of.equals(year) && isBrokenDown(figure)
            ? place(figure) + "-by-" + axis.code().replaceAll("[^a-z]", "-")
            : address(figure, of);
  }

  /** Where in the document a figure is explained. */
  private static String place(FigureId figure) {
    return "#figure-" + figure.value();
  }

  private boolean isBrokenDown(FigureId figure) {
    return brokenDown.computeIfAbsent(figure, id -> get(id, year).value().isPresent());
  }

  private FigureValue told(FigureValue value) {
    if (!leaves()) {
      return value;
    }
    var figure = catalogue.get(value.id());
    var now = isWithheld(figure, value.year()) ? value.withheld() : joined(value);
    return isWithheld(figure, value.year().minusYears(1)) ? now.withoutPrevious() : now;
  }

  private FigureValue joined(FigureValue value) {
    return published.tells(value.id(), value.year(), value.individuallyCounted(), value.headcount())
        ? value.withPartsJoined()
        : value.withSmallPartsJoined();
  }

  /**
   * The parts of a whole are told all or none: they are cells of it, under another name. None is
   * when one of them, or what is left over, is small, or when a breakdown by what tells the parts
   * apart keeps a cell back.
   */
  private boolean isWithheld(FigureDefinition figure, Year of) {
    return figure.counted() == FigureDefinition.Counted.PEOPLE
        && figure.partOf().map(catalogue::get).filter(whole -> isTelling(whole, of)).isPresent();
  }

  private boolean isTelling(FigureDefinition whole, Year of) {
    var total = inner.get(whole.id(), of).value();
    if (total.isEmpty()) {
      return false;
    }
    var parts = parts(whole).toList();
    var values =
        parts.stream().mapToLong(part -> inner.get(part.id(), of).value().orElse(0)).toArray();
    var rest = total.getAsLong() - java.util.Arrays.stream(values).sum();
    return java.util.Arrays.stream(values).anyMatch(Suppression::isSmall)
        || Suppression.isSmall(rest)
        || isTellingByParts(whole, of)
        || parts.stream()
            .flatMap(part -> apart(whole, part))
            .anyMatch(axis -> breakdown(whole.id(), of, axis, Disclosure.OUTSIDE).isSuppressed());
  }

  /** The axes of the whole by which a part is told from the rest. */
  static Stream<Axis> apart(FigureDefinition whole, FigureDefinition part) {
    return whole.axes().stream()
        .filter(axis ->
            part.where().keySet().stream()
                .anyMatch(dimension -> dimension.name().equals(axis.name())));
  }
}
