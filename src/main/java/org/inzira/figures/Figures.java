package org.inzira.figures;

import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.inzira.access.Viewer;
import org.inzira.figures.Breakdown.Disclosure;
import org.inzira.figures.snapshot.FigureSnapshot;
import org.inzira.kernel.Outcome;
import org.inzira.ledger.Entry;
import org.inzira.ledger.Replay;
import org.inzira.page.Link;
import org.inzira.page.Table;
import org.inzira.page.Wording;

/**
 * Reads the key figures. Every value is kept up to date inside the posting that changes it, so
 * reading costs the same however many entries there are.
 */
public interface Figures {

  /**
   * Knows pages of other modules about figures, such as what partners say; a bean of the module
   * that has them.
   */
  interface RelatedPages {

    /** The pages about one figure of a year. */
    List<Link> list(FigureId figure, Year year);

    /** The pages about all figures of a year. */
    List<Link> list(Year year);
  }

  /** Draws tables of entries in the language of the request; a bean. */
  interface EntryTables {

    /** Whether a viewer may see the entries behind a figure. */
    boolean mayRead(FigureId figure, Viewer viewer);

    /** A table of entries, each leading to its record. */
    Table table(String caption, List<Entry> entries, Optional<String> next);
  }

  /** The figures of the catalogue, by programme in its order. */
  default List<FigureId> list() {
    return definitions().stream().map(FigureDefinition::id).toList();
  }

  /** What each figure of the catalogue counts, for who counts the same by other means. */
  List<FigureDefinition> definitions();

  /** The figure with this name, if the catalogue has it. */
  default Optional<FigureId> find(String name) {
    return list().stream().filter(id -> id.value().equals(name)).findAny();
  }

  /** One figure of one year; a figure that is not in the catalogue is a bug of the caller. */
  FigureValue get(FigureId figure, Year year);

  /** Every figure of one year, in the order of the catalogue. */
  List<FigureValue> list(Year year);

  /** The years in which any figure was recorded, oldest first. */
  List<Year> years();

  /** By what a figure can be broken down, in the order of its definition. */
  List<Axis> axes(FigureId figure);

  /** A figure broken down; an axis that its definition lacks is a bug of the caller. */
  Breakdown breakdown(FigureId figure, Year year, Axis axis, Disclosure disclosure);

  /** What this viewer may be shown of the breakdowns of a figure. */
  Disclosure disclosure(FigureId figure, Viewer viewer);

  /** The charts of a figure of one year, as this viewer may see them. */
  FigureCharts charts(FigureId figure, Year year, Viewer viewer, Wording wording);

  /** Where the part counted by head opens: its entries, or the figure's page. */
  String headcounts(FigureId figure, Year year, Viewer viewer);

  /** The title of a figure. */
  String title(FigureId figure, Locale language);

  /** What a figure counts, in a sentence. */
  String definition(FigureId figure, Locale language);

  /** The name of a cell ({@code Musanze}, {@code Canada}, {@code March}). */
  String label(Axis axis, String key, Locale language);

  /** The name of an axis ({@code destination}). */
  String label(Axis axis, Locale language);

  /**
   * The same figures as they were known at the end of a day in the mission's zone ({@code
   * 2023-03-01}; empty for today), read from the entries and mergings of then: slower, and exact.
   * Definitions, notes and words are today's. Refused is what is no day ({@code FI-010}) and a day
   * that has yet to come ({@code FI-011}). For one request: it keeps what it has read.
   */
  Outcome<Figures> asKnownOn(String day);

  /**
   * The same figures for what a viewer takes away without links, a file or an answer to a program:
   * to whom every breakdown is as for outside, values are told as in a document that leaves.
   */
  Figures toldTo(Viewer viewer, Year year);

  /** The same for a served page: told as in a document, with addresses of served pages. */
  Figures onPage(Viewer viewer, Year year);

  /** Whether every breakdown is for this viewer as for outside. */
  default boolean isOutside(Viewer viewer) {
    return list().stream().allMatch(figure -> disclosure(figure, viewer) == Disclosure.OUTSIDE);
  }

  /**
   * The same figures for one document about a year that leaves the house: small cells of people are
   * kept back, with those that would give them away; the value of a figure that is part of another
   * is withheld when it would. What was published before, in whatever format and language, does not
   * tell beside it of the few that came or went since: a breakdown that would is kept back whole;
   * totals are shown. Addresses lead to places within the document.
   */
  Figures inDocument(Year year);

  /** The same for a document that follows these editions and no others, as it once did. */
  Figures inDocument(Year year, List<FigureSnapshot> published);

  /**
   * The same figures for one document about a year that stays in the house: what its reader may see
   * on a page stands in it. Addresses lead to the served pages below the base address, or, when
   * that is empty, to places within the document.
   */
  Figures inHouseDocument(Year year, String base);

  /** The day as of which these figures are known; empty for today's. */
  Optional<Known> known();

  /** An address for the same day as these figures are known. */
  default String keep(String address) {
    return known().map(day -> day.keep(address)).orElse(address);
  }

  /** The address of a figure's page, which shows the figure as it is known here. */
  String address(FigureId figure, Year year);

  /** The address of all entries behind a figure, as they are known here. */
  default String entries(FigureId figure, Year year) {
    return keep(EntryFilter.ALL.address(figure, year));
  }

  /** Where what blocks after one sealed for a cause opens: those entries, or the figure's page. */
  String entriesSince(FigureId figure, Year year, long block, Replay.Cause cause, Viewer viewer);

  /** The address of the entries behind one cell of a figure, as they are known here. */
  String address(FigureId figure, Year year, Axis axis, String key);
}
