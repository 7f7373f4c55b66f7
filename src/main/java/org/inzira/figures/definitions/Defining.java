package org.inzira.figures.definitions;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.inzira.database.Transactions;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.kernel.Acting;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Texts;
import org.springframework.stereotype.Service;

/** Takes up new versions of definitions: kept, counted and in force in one transaction. */
@Service
public class Defining {

  private final Definitions definitions;
  private final DefinitionRows rows;
  private final Recounting recounting;
  private final Transactions transactions;
  private final Acting acting;
  private final Texts texts;
  private final Clock clock;

  Defining(
      Definitions definitions,
      DefinitionRows rows,
      Recounting recounting,
      Transactions transactions,
      Acting acting,
      Texts texts,
      Clock clock) {
    this.definitions = definitions;
    this.rows = rows;
    this.recounting = recounting;
    this.transactions = transactions;
    this.acting = acting;
    this.texts = texts;
    this.clock = clock;
  }

  /**
   * Puts the definitions of a file in force, all or none; postings wait meanwhile. Refused, all at
   * once: no reason ({@code FI-020}), a faulty definition ({@code FI-021}), a version that is not
   * the next ({@code FI-022}), missing texts ({@code FI-023}), another programme or unit ({@code
   * FI-024}), what is in force already ({@code FI-025}), a unit without a name ({@code FI-026}).
   */
  public Outcome<List<DefinedVersion>> define(String file, String text, String reason) {
    var reader = new DefinitionReader();
    var written = reader.read(file, text);
    var refusals = new ArrayList<Refusal>();
    if (reason.isBlank()) {
      refusals.add(Refusal.of("FI-020"));
    }
    reader.complaints().forEach(complaint -> refusals.add(Refusal.of("FI-021", complaint)));
    return transactions.write(() -> {
      recounting.hold();
      var book = definitions.book();
      written.forEach(each -> refusals.addAll(refusals(each, book)));
      refusals.addAll(faultsTogether(file, written, book));
      if (!refusals.isEmpty()) {
        return Outcome.refused(refusals);
      }
      var versions = written.stream().map(each -> version(each, book, reason.strip())).toList();
      versions.forEach(rows::add);
      recounting.count(versions.stream().map(DefinedVersion::definition).toList());
      return Outcome.done(versions);
    });
  }

  private List<Refusal> refusals(WrittenDefinition written, VersionBook book) {
    var refusals = new ArrayList<Refusal>();
    var figure = written.definition();
    var last = book.last(figure.id()).map(DefinedVersion::definition);
    var next = last.map(FigureDefinition::version).orElse(0) + 1;
    if (figure.version() != next) {
      refusals.add(
          Refusal.of(
              "FI-022",
              written.place(),
              Integer.toString(figure.version()),
              Integer.toString(next)));
    }
    for (var language : Texts.LANGUAGES) {
      if (!written.sentences().containsKey(language)
          || (last.isEmpty() && !written.titles().containsKey(language))) {
        refusals.add(Refusal.of("FI-023", written.place(), language.getLanguage()));
      }
    }
    last.filter(before ->
            before.programme() != figure.programme() || !before.unit().equals(figure.unit()))
        .ifPresent(before -> refusals.add(Refusal.of("FI-024", written.place())));
    last.filter(before -> saysTheSame(before, figure))
        .ifPresent(before -> refusals.add(Refusal.of("FI-025", written.place())));
    if (texts.in(Locale.ENGLISH).textOrEmpty("unit." + figure.unit()).isEmpty()) {
      refusals.add(Refusal.of("FI-026", written.place(), figure.unit()));
    }
    return refusals;
  }

  private List<Refusal> faultsTogether(
      String file, List<WrittenDefinition> written, VersionBook book) {
    var together = new LinkedHashMap<FigureId, FigureDefinition>();
    book.definitions().forEach(definition -> together.put(definition.id(), definition));
    written.forEach(each -> together.put(each.definition().id(), each.definition()));
    var faults = new ArrayList<>(recounting.complaints(List.copyOf(together.values())));
    if (written.stream().map(each -> each.definition().id()).distinct().count() < written.size()) {
      faults.add("a figure is defined twice");
    }
    return faults.stream().map(fault -> Refusal.of("FI-021", file + ": " + fault)).toList();
  }

  private static boolean saysTheSame(FigureDefinition before, FigureDefinition after) {
    return DefinitionText.of(before)
        .replaceFirst("version: .*", "")
        .equals(DefinitionText.of(after).replaceFirst("version: .*", ""));
  }

  private DefinedVersion version(WrittenDefinition written, VersionBook book, String reason) {
    var titles = new HashMap<Locale, String>();
    var last = book.last(written.definition().id()).map(DefinedVersion::titles).orElse(Map.of());
    titles.putAll(last);
    titles.putAll(written.titles());
    return new DefinedVersion(
        written.definition(),
        DefinitionText.of(written.definition()),
        titles,
        written.sentences(),
        Optional.of(new DefinedVersion.Author(acting.account(), reason)),
        clock.instant());
  }
}
