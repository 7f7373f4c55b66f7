package org.inzira.photographs;

import java.util.List;
import java.util.UUID;
import org.inzira.access.Viewers;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/**
 * Serves the pictures. A browser may keep one but asks each time whether it still may show it, so
 * that one that was taken down is gone at the next look.
 */
@Controller
class PhotographFiles {

  private final Photographs photographs;
  private final Viewers viewers;
  private final Pages pages;

  PhotographFiles(Photographs photographs, Viewers viewers, Pages pages) {
    this.photographs = photographs;
    this.viewers = viewers;
    this.pages = pages;
  }

  @GetMapping("/photographs/{id}")
  ResponseEntity<?> large(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
    return picture(id, "large", known);
  }

  @GetMapping("/photographs/{id}/small")
  ResponseEntity<?> small(
      @PathVariable UUID id,
      @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, defaultValue = "") String known) {
    return picture(id, "small", known);
  }

  private ResponseEntity<?> picture(UUID id, String size, String known) {
    var found = photographs.find(id).filter(this::mayLook);
    if (found.isEmpty()) {
      return pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("PH-024")));
    }
    if (found.get().takenDown().isPresent()) {
      return pages.refused(HttpStatus.GONE, List.of(Refusal.of("PH-025")));
    }
    var sizes = found.get().sizes();
    var tag = "\"" + (size.equals("large") ? sizes.largeHash() : sizes.smallHash()) + "\"";
    var answer =
        known.contains(tag)
            ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
            : ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG);
    answer.eTag(tag).cacheControl(CacheControl.noCache().cachePrivate());
    return known.contains(tag)
        ? answer.build()
        : answer.body(photographs.findBytes(id, size).orElseThrow());
  }

  /** A draft is shown to those who work on it only. */
  private boolean mayLook(KeptPhotograph kept) {
    return !kept.isWithoutConsent() || viewers.get().isAny(PhotographRoutes.READERS);
  }
}
