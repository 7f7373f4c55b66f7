package org.inzira.editions;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import org.inzira.editions.Edition.DocumentKey;
import org.inzira.editions.Edition.StoredFile;
import org.inzira.kernel.Outcome;
import org.inzira.page.Texts;
import org.inzira.review.ReviewContent;
import org.inzira.review.ReviewDocuments;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.EditionMark;
import org.inzira.review.documents.Format;
import org.inzira.review.documents.ReviewDocument;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Hands out the files of editions: as they were published, or made again from the data. */
@Component
class EditionFiles {

  /** A page of ours carries its styles within, and needs nothing else. */
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none';"
          + " form-action 'none'";

  private final EditionRows rows;
  private final PublishedFigures figures;
  private final ReviewDocuments documents;
  private final Clock clock;

  EditionFiles(EditionRows rows, PublishedFigures figures, ReviewDocuments documents, Clock clock) {
    this.rows = rows;
    this.figures = figures;
    this.documents = documents;
    this.clock = clock;
  }

  /** What an address names, if there can be such a document. */
  static Optional<DocumentKey> key(String audience, String language, String format) {
    return Texts.LANGUAGES.stream()
        .map(Locale::getLanguage)
        .filter(language::equals)
        .findAny()
        .map(Locale::forLanguageTag)
        .flatMap(spoken ->
            Audience.find(audience)
                .flatMap(known ->
                    Format.find(format).map(form -> new DocumentKey(known, spoken, form))));
  }

  /** A document as it was published; empty when the edition has none such. */
  Optional<ResponseEntity<byte[]>> printed(Edition edition, DocumentKey key, CacheControl cached) {
    return rows.files(edition).stream()
        .filter(file -> file.key().equals(key))
        .findAny()
        .map(file -> printed(edition, file, cached));
  }

  private ResponseEntity<byte[]> printed(Edition edition, StoredFile file, CacheControl cached) {
    var name =
        file.name()
            .replace(
                "review-" + edition.year(),
                "review-" + edition.year() + "-edition-" + edition.number());
    return headed(file.key().format(), name)
        .cacheControl(cached)
        .eTag("\"" + file.hash() + "\"")
        .body(rows.bytes(edition, file.key()));
  }

  /**
   * A document made from the data that were published, as this version makes it; refused when the
   * data are of a version that is not known here. Empty when the format cannot be made here.
   */
  Optional<Outcome<ResponseEntity<byte[]>>> anew(Edition edition, DocumentKey key) {
    return documents.formats().contains(key.format())
        ? Optional.of(
            ReviewContent.read(rows.content(edition)).map(content -> anew(edition, key, content)))
        : Optional.empty();
  }

  private ResponseEntity<byte[]> anew(Edition edition, DocumentKey key, ReviewContent content) {
    var made = new EditionMark.Anew(clock.instant(), Versions.running());
    var mark =
        new EditionMark(
            edition.number(), edition.publishedAt(), edition.contentHash(), Optional.of(made));
    var document =
        documents.make(
            content,
            figures.before(edition),
            key.audience(),
            key.format(),
            key.language(),
            Optional.of(mark));
    return headed(key.format(), "anew-" + document.name())
        .cacheControl(CacheControl.noStore())
        .eTag("\"" + ReviewDocument.hash(document.bytes()) + "\"")
        .body(document.bytes());
  }

  /** The data of an edition, byte for byte. */
  ResponseEntity<byte[]> data(Edition edition) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("review-" + edition.year() + "-edition-" + edition.number() + ".json")
                .build()
                .toString())
        .eTag("\"" + edition.contentHash() + "\"")
        .body(rows.content(edition));
  }

  private static ResponseEntity.BodyBuilder headed(Format format, String name) {
    var disposition =
        format == Format.WORKBOOK ? ContentDisposition.attachment() : ContentDisposition.inline();
    var answer =
        ResponseEntity.ok()
            .contentType(MediaType.parseMediaType(format.mediaType()))
            .header(
                HttpHeaders.CONTENT_DISPOSITION,
                disposition.filename(name, StandardCharsets.UTF_8).build().toString());
    return format == Format.PAGE
        ? answer.header("Content-Security-Policy", CONTENT_POLICY)
        : answer;
  }
}
