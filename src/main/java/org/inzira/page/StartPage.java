package org.inzira.page;

import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page: a tile for each page that the visitor may open. */
@Controller
class StartPage {

  private final Pages pages;

  StartPage(Pages pages) {
    this.pages = pages;
  }

  @GetMapping("/")
  ResponseEntity<String> start() {
    var title = pages.wording().text("page.start.title");
    return pages.page("page/start.jte", Map.of("frame", pages.frame(title)));
  }
}
