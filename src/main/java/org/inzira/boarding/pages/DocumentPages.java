package org.inzira.boarding.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.inzira.access.Trail;
import org.inzira.boarding.Manifest;
import org.inzira.boarding.ManifestVersions;
import org.inzira.boarding.Manifests;
import org.inzira.flights.Flight;
import org.inzira.flights.FlightId;
import org.inzira.flights.Flights;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import org.inzira.page.Action;
import org.inzira.page.Link;
import org.inzira.page.Pages;
import org.inzira.print.PrintedDocument;
import org.inzira.print.Printing;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Manifests, notifications and escort reports to take away, from the words of their pages. */
@Controller
class DocumentPages {

  private static final MediaType WORKBOOK =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  /** The documents of a flight beside its manifest. */
  enum Document {
    NOTIFICATION,
    ARRIVAL_NOTIFICATION,
    ESCORT_REPORT;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Document> find(String code) {
      return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
  }

  private final Flights flights;
  private final Manifests manifests;
  private final ManifestVersions versions;
  private final ManifestSheets sheets;
  private final FlightDocuments documents;
  private final Printing printing;
  private final Trail trail;
  private final Pages pages;

  DocumentPages(
      Flights flights,
      Manifests manifests,
      ManifestVersions versions,
      ManifestSheets sheets,
      FlightDocuments documents,
      Printing printing,
      Trail trail,
      Pages pages) {
    this.flights = flights;
    this.manifests = manifests;
    this.versions = versions;
    this.sheets = sheets;
    this.documents = documents;
    this.printing = printing;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping("/boarding/{flight}/manifest.pdf")
  ResponseEntity<?> pdf(
      @PathVariable UUID flight, @RequestParam(defaultValue = "") String version) {
    return manifest(
        flight,
        version,
        sheet ->
            print(
                sheet.title(),
                sheet.state(),
                "manifest-" + version,
                pages.render(
                    "boarding/pages/manifest-print.jte",
                    Map.of(
                        "sheet",
                        sheet,
                        "columns",
                        ManifestWorkbook.columns(sheet.came(), pages.wording()),
                        "words",
                        pages.wording()))));
  }

  @GetMapping("/boarding/{flight}/manifest.xlsx")
  ResponseEntity<?> workbook(
      @PathVariable UUID flight, @RequestParam(defaultValue = "") String version) {
    return manifest(
        flight,
        version,
        sheet -> file(WORKBOOK, "manifest.xlsx", ManifestWorkbook.write(sheet, pages.wording())));
  }

  private ResponseEntity<?> manifest(
      UUID id, String version, Function<ManifestSheet, ResponseEntity<?>> answer) {
    var flight = flights.find(new FlightId(id));
    if (flight.isEmpty()) {
      return absent();
    }
    var words = pages.wording();
    if (version.isEmpty()) {
      var lines = manifests.current(flight.get());
      trail.listed("boarding.manifest", ManifestSheets.persons(lines));
      return answer.apply(sheets.of(flight.get(), lines, words));
    }
    return versions.list(flight.get().id()).stream()
        .filter(manifest -> Integer.toString(manifest.number()).equals(version))
        .findFirst()
        .<ResponseEntity<?>>map(manifest -> answer.apply(said(flight.get(), manifest)))
        .orElseGet(this::absent);
  }

  private ManifestSheet said(Flight flight, Manifest manifest) {
    trail.listed("boarding.manifest", ManifestSheets.persons(manifest.lines()));
    return sheets.of(flight, manifest, pages.wording());
  }

  /** The page of a document. */
  record View(org.inzira.page.Frame frame, FlightDocument document) {}

  @GetMapping("/boarding/{flight}/document/{document}")
  ResponseEntity<?> document(@PathVariable UUID flight, @PathVariable String document) {
    return document(
        flight,
        document,
        said -> {
          var words = pages.wording();
          var frame =
              pages
                  .frame(said.title(), new Link(words.text("boarding.title"), "/boarding"))
                  .withActions(
                      List.of(
                          Action.main(
                              words.text("boarding.pdf"),
                              "/boarding/" + flight + "/document/" + document + "/pdf")));
          return pages.page("boarding/pages/document.jte", Map.of("view", new View(frame, said)));
        });
  }

  @GetMapping("/boarding/{flight}/document/{document}/pdf")
  ResponseEntity<?> documentPdf(@PathVariable UUID flight, @PathVariable String document) {
    return document(
        flight,
        document,
        said ->
            print(
                said.title(),
                said.lead(),
                document,
                pages.render("boarding/pages/document-print.jte", Map.of("document", said))));
  }

  private ResponseEntity<?> document(
      UUID id, String code, Function<FlightDocument, ResponseEntity<?>> answer) {
    var flight = flights.find(new FlightId(id));
    var document = Document.find(code);
    if (flight.isEmpty() || document.isEmpty()) {
      return absent();
    }
    trail.listed("boarding." + code, documents.persons(flight.get()));
    return answer.apply(documents.of(document.get(), flight.get(), pages.wording()));
  }

  private ResponseEntity<?> print(String title, String subject, String name, String body) {
    var words = pages.wording();
    var printed =
        printing.pdf(
            new PrintedDocument(
                title,
                words.language(),
                subject,
                words.text("boarding.author"),
                String.join(" ", pages.frame(title).banners()),
                List.of(DocumentStyles.read()),
                Optional.empty(),
                body));
    return switch (printed) {
      case Outcome.Done<byte[]>(var bytes) -> file(MediaType.APPLICATION_PDF, name + ".pdf", bytes);
      case Outcome.Refused<byte[]>(var refusals) ->
          pages.refused(HttpStatus.SERVICE_UNAVAILABLE, refusals);
    };
  }

  private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name).build().toString())
        .body(bytes);
  }

  private ResponseEntity<String> absent() {
    return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("BO-009")));
  }
}
