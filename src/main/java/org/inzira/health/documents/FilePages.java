package org.inzira.health.documents;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.inzira.access.Role;
import org.inzira.access.Trail;
import org.inzira.access.Viewer;
import org.inzira.access.Viewers;
import org.inzira.kernel.RecordRef;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.inzira.people.People;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Gives a document again: the same bytes each time. */
@Controller
class FilePages {

  private final DocumentRows rows;
  private final Viewers viewers;
  private final Trail trail;
  private final Pages pages;

  FilePages(DocumentRows rows, Viewers viewers, Trail trail, Pages pages) {
    this.rows = rows;
    this.viewers = viewers;
    this.trail = trail;
    this.pages = pages;
  }

  @GetMapping(DocumentRoutes.FILE)
  ResponseEntity<?> file(@PathVariable UUID id, @PathVariable String language) {
    var found = rows.find(id);
    if (found.isPresent() && !mayOpen(viewers.get(), found.get())) {
      return pages.refused(HttpStatus.FORBIDDEN, List.of(Refusal.of("HD-034")));
    }
    var bytes = found.flatMap(document -> rows.bytes(id, language));
    if (bytes.isEmpty()) {
      return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("HD-030")));
    }
    var document = found.get();
    trail.opened(
        new RecordRef(People.KIND, document.person().value()),
        Set.of(document.person()),
        Optional.empty());
    trail.did("document-printed", document.number());
    var name = document.number() + "-" + language + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.inline().filename(name).build().toString())
        .body(bytes.get());
  }

  /** What is confidential within health is opened by physicians and counsellors alone. */
  static boolean mayOpen(Viewer viewer, Document document) {
    return !document.confidential() || viewer.isAny(Role.PHYSICIAN, Role.COUNSELLOR);
  }
}
