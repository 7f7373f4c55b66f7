package org.inzira.figures.definitions;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.inzira.database.Transactions;
import org.inzira.figures.FigureDefinition;
import org.inzira.figures.FigureId;
import org.inzira.kernel.Outcome;
import org.inzira.page.Texts;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * The definitions in force and all that were. Another process may define at any time, so each
 * reading compares one number with the database; within a web request, outside a transaction, the
 * first reading holds, so that one page is counted by one set of definitions.
 */
@Component
public class Definitions implements InitializingBean {

  private static final String REMEMBERED = Definitions.class.getName();

  private final DefinitionRows rows;
  private final Transactions transactions;
  private final Texts texts;
  private final Clock clock;
  private final List<FigureDefinition> shipped = ShippedDefinitions.read();
  private final AtomicReference<VersionBook> last;

  Definitions(DefinitionRows rows, Transactions transactions, Texts texts, Clock clock) {
    this.rows = rows;
    this.transactions = transactions;
    this.texts = texts;
    this.clock = clock;
    this.last = new AtomicReference<>(new VersionBook(0, shipped, List.of()));
  }

  /** Keeps what this release brings, so that its versions stay countable when a later one goes. */
  @Override
  public void afterPropertiesSet() {
    ShippedDefinitions.refuse(compared().clashes(shipped));
    transactions
        .write(() -> {
          var known = compared();
          shipped.stream()
              .filter(definition ->
                  known.list(definition.id()).stream()
                      .noneMatch(kept -> kept.definition().version() == definition.version()))
              .forEach(definition -> rows.add(asShipped(definition)));
          return Outcome.done(shipped.size());
        })
        .orThrow();
  }

  /** What each figure counts now, by programme. */
  public List<FigureDefinition> inForce() {
    return book().definitions();
  }

  /** Every version of a figure, oldest first; none of what is no figure. */
  public List<DefinedVersion> list(FigureId figure) {
    return book().list(figure);
  }

  /** Every figure of which any version is kept. */
  Set<FigureId> figures() {
    return book().figures();
  }

  /** The title of a figure that the mission defined. */
  public Optional<String> findTitle(FigureId figure, Locale language) {
    return book()
        .ownInForce(figure)
        .map(version -> version.titles().getOrDefault(language, ""))
        .filter(title -> !title.isEmpty());
  }

  /** What a figure counts that the mission defined, in a sentence. */
  public Optional<String> findSentence(FigureId figure, Locale language) {
    return book()
        .ownInForce(figure)
        .map(version -> version.sentences().getOrDefault(language, ""))
        .filter(sentence -> !sentence.isEmpty());
  }

  /** The book as this reading may see it. */
  VersionBook book() {
    var request = RequestContextHolder.getRequestAttributes();
    if (request == null || TransactionSynchronizationManager.isActualTransactionActive()) {
      return compared();
    }
    if (request.getAttribute(REMEMBERED, RequestAttributes.SCOPE_REQUEST)
        instanceof VersionBook remembered) {
      return remembered;
    }
    var book = compared();
    request.setAttribute(REMEMBERED, book, RequestAttributes.SCOPE_REQUEST);
    return book;
  }

  private VersionBook compared() {
    var number = rows.number();
    var book = last.get();
    if (book.number() != number) {
      book = new VersionBook(number, shipped, rows.list());
      last.set(book);
    }
    return book;
  }

  private DefinedVersion asShipped(FigureDefinition definition) {
    var titles = new HashMap<Locale, String>();
    var sentences = new HashMap<Locale, String>();
    var key = "figure." + definition.id().value();
    Texts.LANGUAGES.forEach(language -> {
      titles.put(language, texts.in(language).textOrEmpty(key + ".title"));
      sentences.put(language, texts.in(language).textOrEmpty(key + ".definition"));
    });
    return new DefinedVersion(
        definition,
        DefinitionText.of(definition),
        titles,
        sentences,
        Optional.empty(),
        clock.instant());
  }
}
