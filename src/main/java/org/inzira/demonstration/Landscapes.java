package org.inzira.demonstration;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.inzira.page.Texts;
import org.inzira.photographs.Photographs;
import org.springframework.stereotype.Component;

/** Puts drawn landscapes where a mission would have photographs; each says what it is. */
@Component
class Landscapes {

  static final String MARK = "landscapes";

  private final Photographs photographs;
  private final Texts texts;

  Landscapes(Photographs photographs, Texts texts) {
    this.photographs = photographs;
    this.texts = texts;
  }

  /** Adds them to the review of 2022; inside a transaction. */
  void put() {
    put("resettlement", DrawnLandscape.MORNING);
    put("border", DrawnLandscape.EVENING);
  }

  private void put(String chapter, DrawnLandscape landscape) {
    var said = new HashMap<>(Map.of("year", "2022", "programme", chapter, "recognisable", "no"));
    for (var language : Texts.LANGUAGES) {
      said.put("alternative_" + language.getLanguage(), text(language, chapter));
      said.put("caption_" + language.getLanguage(), text(language, "caption"));
    }
    said.put("credit", text(Locale.ENGLISH, "credit"));
    photographs.add(said, landscape.file()).orThrow();
  }

  private String text(Locale language, String what) {
    return texts.in(language).text("demonstration.landscape." + what);
  }
}
