package org.inzira.demonstration;

import java.util.Map;
import org.inzira.page.Pages;
import org.inzira.page.Wording;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/** How far the demonstration is, for everyone who is signed in. */
@Controller
class DemonstrationPages {

  private final Pages pages;
  private final Bringing bringing;
  private final BroughtIn broughtIn;

  DemonstrationPages(Pages pages, Bringing bringing, BroughtIn broughtIn) {
    this.pages = pages;
    this.bringing = bringing;
    this.broughtIn = broughtIn;
  }

  @GetMapping("/demonstration")
  ResponseEntity<String> page() {
    var wording = pages.wording();
    return pages.page(
        "demonstration/demonstration.jte",
        Map.of(
            "frame", pages.frame(wording.text("demonstration.title")),
            "view", view(wording)));
  }

  @GetMapping(path = "/demonstration/progress", produces = MediaType.TEXT_HTML_VALUE)
  @ResponseBody
  String part() {
    var wording = pages.wording();
    return pages.render(
        "demonstration/progress.jte", Map.of("words", wording, "view", view(wording)));
  }

  private DemonstrationView view(Wording wording) {
    var progress = bringing.progress();
    var done = progress.step() == Progress.Step.IDLE && broughtIn.has(Remarks.MARK);
    return DemonstrationView.of(done ? Progress.at(Progress.Step.DONE) : progress, wording);
  }
}
