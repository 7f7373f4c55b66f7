package org.inzira.health.portraits;

import java.util.List;
import java.util.UUID;
import org.inzira.kernel.Refusal;
import org.inzira.page.Pages;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Serves portraits; no browser may keep one, and each look is on the trail. */
@Controller
class PortraitFiles {

  private final Portraits portraits;
  private final Pages pages;

  PortraitFiles(Portraits portraits, Pages pages) {
    this.portraits = portraits;
    this.pages = pages;
  }

  @GetMapping(PortraitRoutes.PORTRAITS + "/{portrait}")
  ResponseEntity<?> large(@PathVariable UUID portrait) {
    return picture(portrait, "large");
  }

  @GetMapping(PortraitRoutes.PORTRAITS + "/{portrait}/small")
  ResponseEntity<?> small(@PathVariable UUID portrait) {
    return picture(portrait, "small");
  }

  private ResponseEntity<?> picture(UUID portrait, String size) {
    var found = portraits.look(portrait, size);
    return found.isEmpty()
        ? pages.refused(HttpStatus.NOT_FOUND, List.of(Refusal.of("CD-066")))
        : ResponseEntity.ok()
            .contentType(MediaType.IMAGE_JPEG)
            .cacheControl(CacheControl.noStore())
            .body(found.get());
  }
}
