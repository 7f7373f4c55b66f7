package org.inzira.editions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.inzira.access.Role;
import org.inzira.access.Viewer;
import org.inzira.access.Viewers;
import org.inzira.database.Settings;
import org.inzira.editions.Edition.StoredFile;
import org.inzira.editions.EditionView.Fact;
import org.inzira.editions.EditionView.Item;
import org.inzira.editions.EditionView.Shelf;
import org.inzira.kernel.Refusal;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.inzira.review.documents.Audience;
import org.springframework.stereotype.Component;

/** Puts together the page of an edition. */
@Component
class EditionViews {

  private static final long KILOBYTE = 1024;

  private final EditionRows rows;
  private final Viewers viewers;
  private final Pages pages;
  private final String base;

  EditionViews(EditionRows rows, Viewers viewers, Pages pages, Settings settings) {
    this.rows = rows;
    this.viewers = viewers;
    this.pages = pages;
    this.base = settings.baseAddress();
  }

  EditionView of(Edition edition, List<Refusal> refusals) {
    var words = pages.wording();
    var viewer = viewers.get();
    var head = viewer.isAny(Role.HEAD_OF_MISSION);
    var year = edition.year().toString();
    return new EditionView(
        pages.frame(
            words.text("editions.edition.title", year, Integer.toString(edition.number())),
            new Link(words.text("review.title", year), "/review/" + year),
            new Link(words.text("editions.title", year), StageViews.path(edition.year()))),
        edition.address(),
        withdrawn(edition, words),
        facts(edition, words),
        shelves(edition, viewer, words),
        viewer.isAny(EditionRoutes.READERS)
            ? Optional.of(new Link(words.text("editions.data"), edition.address() + "/data"))
            : Optional.empty(),
        head
            ? Optional.of(
                new EditionView.Switch(
                    edition.publicAddress().map(path -> base + path),
                    edition.withdrawal().isEmpty()))
            : Optional.empty(),
        head && edition.withdrawal().isEmpty(),
        new Link(words.text("editions.changes"), edition.address() + "/changes"),
        refusals.stream().map(words::sentence).toList());
  }

  /** That an edition no longer holds, in a sentence. */
  static Optional<String> withdrawn(Edition edition, Wording words) {
    return edition
        .withdrawal()
        .map(withdrawal ->
            words.text(
                "editions.withdrawn",
                Integer.toString(edition.number()),
                edition.year().toString(),
                withdrawal.account().value(),
                words.moment(withdrawal.at()),
                withdrawal.reason()));
  }

  /** The same for who is told no account. */
  static Optional<String> withdrawnPublicly(Edition edition, Wording words) {
    return edition
        .withdrawal()
        .map(withdrawal ->
            words.text(
                "editions.withdrawn.publicly",
                Integer.toString(edition.number()),
                edition.year().toString(),
                words.moment(withdrawal.at()),
                withdrawal.reason()));
  }

  private static List<Fact> facts(Edition edition, Wording words) {
    return List.of(
        new Fact(words.text("editions.fact.published"), words.moment(edition.publishedAt()), false),
        new Fact(words.text("editions.fact.by"), edition.account().value(), false),
        new Fact(words.text("editions.fact.citation"), edition.citation(), false),
        new Fact(words.text("editions.fact.version"), edition.version(), false),
        new Fact(words.text("editions.fact.anchor"), edition.anchor(), true),
        new Fact(words.text("editions.fact.hash"), edition.contentHash(), true));
  }

  private List<Shelf> shelves(Edition edition, Viewer viewer, Wording words) {
    var files = rows.files(edition);
    var shelves = new ArrayList<Shelf>();
    for (var audience : Audience.values()) {
      if (audience == Audience.PUBLIC || viewer.isAny(EditionRoutes.IN_HOUSE)) {
        shelves.add(
            new Shelf(
                words.text("editions.audience." + audience.code()),
                words.text("editions.audience." + audience.code() + ".lead"),
                files.stream()
                    .filter(file -> file.key().audience() == audience)
                    .sorted(java.util.Comparator.comparing(file -> file.key().format()))
                    .map(file -> item(edition, file, viewer, words))
                    .toList()));
      }
    }
    return shelves;
  }

  private static Item item(Edition edition, StoredFile file, Viewer viewer, Wording words) {
    var anew = edition.address() + "/anew/" + file.key().path();
    return new Item(
        new Link(document(file, words), edition.address() + "/" + file.key().path()),
        size(file, words),
        file.hash(),
        viewer.isAny(EditionRoutes.READERS)
            ? Optional.of(new Link(words.text("editions.anew"), anew))
            : Optional.empty());
  }

  /** What a document is called: its format and language. */
  static String document(StoredFile file, Wording words) {
    return words.text(
        "editions.document",
        words.text("editions.format." + file.key().format().code()),
        words.text("editions.language." + file.key().language().getLanguage()));
  }

  /** How large a document is. */
  static String size(StoredFile file, Wording words) {
    return words.text("editions.size", words.number(Math.max(1, file.size() / KILOBYTE)));
  }
}
