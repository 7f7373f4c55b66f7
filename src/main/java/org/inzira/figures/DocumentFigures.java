package org.inzira.figures;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inzira.access.Viewer;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.disclosure.Published;
import org.inzira.figures.disclosure.Withholding;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.kernel.CountryCode;
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
  private final Catalogue catalogue;
  private final CountryCode country;
  private final Year year;
  private final Optional<Withholding> withholding;
  private final Optional<String> served;
  private final boolean live;
  private final Map<FigureId, Boolean> brokenDown = new HashMap<>();

  private DocumentFigures(
      Figures inner,
      Cells.Basis basis,
      Year year,
      Optional<Withholding> withholding,
      Optional<String> served,
      boolean live) {
    this(inner, basis.catalogue(), basis.country(), year, withholding, served, live);
  }

  private DocumentFigures(
      Figures inner,
      Catalogue catalogue,
      CountryCode country,
      Year year,
      Optional<Withholding> withholding,
      Optional<String> served,
      boolean live) {
    this.inner = inner;
    this.catalogue = catalogue;
    this.country = country;
    this.year = year;
    this.withholding = withholding;
    this.served = served;
    this.live = live;
  }

  /** For a document that leaves the house beside others that did. */
  static Figures leaving(
      Figures inner, Cells.Basis basis, Year year, List<FigureSnapshot> published) {
    var withholding = withholding(inner, basis, published);
    return new DocumentFigures(inner, basis, year, withholding, Optional.empty(), false);
  }

  /** The same for a served page of a reader from outside: its addresses lead to other pages. */
  static Figures onPage(
      Figures inner, Cells.Basis basis, Year year, List<FigureSnapshot> published) {
    var withholding = withholding(inner, basis, published);
    return new DocumentFigures(inner, basis, year, withholding, Optional.empty(), true);
  }

  /** For a document that stays in the house, with the base address of the served pages. */
  static Figures inHouse(Figures inner, Cells.Basis basis, Year year, String base) {
    return new DocumentFigures(inner, basis, year, Optional.empty(), Optional.of(base), false);
  }

  private static Optional<Withholding> withholding(
      Figures inner, Cells.Basis basis, List<FigureSnapshot> published) {
    return Optional.of(new Withholding(inner, basis.access(), new Published(published)));
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
    return withholding
        .map(outside -> outside.told(figure, of, axis))
        .orElseGet(() -> inner.breakdown(figure, of, axis, disclosure));
  }

  @Override
  public Disclosure disclosure(FigureId figure, Viewer viewer) {
    return withholding.isPresent() ? Disclosure.OUTSIDE : inner.disclosure(figure, viewer);
  }

  @Override
  public FigureCharts charts(FigureId figure, Year of, Viewer viewer, Wording wording) {
    return new FigureCharts(this, catalogue.get(figure), of, viewer, wording, !live, country);
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
        .map(known ->
            new DocumentFigures(
                known,
                catalogue,
                country,
                year,
                withholding.map(outside -> outside.of(known)),
                served,
                live));
  }

  @Override
  public Figures toldTo(Viewer viewer, Year of) {
    return withholding.isPresent() ? this : inner.toldTo(viewer, of);
  }

  @Override
  public Figures onPage(Viewer viewer, Year of) {
    return withholding.isPresent() ? this : inner.onPage(viewer, of);
  }

  @Override
  public Figures inDocument(Year of) {
    return inner.inDocument(of);
  }

  @Override
  public Figures inDocument(Year of, List<FigureSnapshot> before) {
    return inner.inDocument(of, before);
  }

  @Override
  public Figures inHouseDocument(Year of, String base) {
    return inner.inHouseDocument(of, base);
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
    return withholding.map(outside -> outside.told(value)).orElse(value);
  }
}
