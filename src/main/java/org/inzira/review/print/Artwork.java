package org.inzira.review.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The style sheet of the printed review with its drawings written out. They are decoration and
 * stand in the background, where nobody who listens is bothered by them.
 */
public final class Artwork {

  private static final String ICONS = "/org/inzira/page/assets/icons.svg";
  private static final Pattern ICON =
      Pattern.compile("<symbol id=\"([a-z]+)\" viewBox=\"([^\"]*)\">(.*?)</symbol>");

  /** The waves of the cover, and in a programme's own tones those of its chapter. */
  private static final Pattern WAVES =
      Pattern.compile("/\\* waves: ([a-z-]+) (#\\w+) (#\\w+) (#\\w+) (#\\w+) \\*/");

  private Artwork() {}

  /** The whole style sheet. */
  public static String styles() {
    var css = read("/org/inzira/review/print/print.css");
    var drawn = WAVES.matcher(css).replaceAll(Artwork::waves);
    var icons = new StringBuilder(drawn);
    ICON.matcher(read(ICONS)).results().forEach(icon -> icons.append(icon(icon)));
    return icons.toString();
  }

  private static String waves(MatchResult asked) {
    var drawing = read("/org/inzira/review/print/waves.svg");
    for (int tone = 1; tone <= 4; tone++) {
      drawing = drawing.replace("TONE" + tone, asked.group(tone + 1));
    }
    return rule("." + asked.group(1), drawing);
  }

  private static String icon(MatchResult icon) {
    var drawing =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"24\" height=\"24\" viewBox=\""
            + icon.group(2)
            + "\" fill=\"none\" stroke=\"#ffffff\" stroke-width=\"1.8\" stroke-linecap=\"round\""
            + " stroke-linejoin=\"round\">"
            + icon.group(3)
            + "</svg>";
    return rule(".icon-" + icon.group(1), drawing);
  }

  private static String rule(String selector, String drawing) {
    var bytes = drawing.getBytes(StandardCharsets.UTF_8);
    return selector
        + " { background-image: url(\"data:image/svg+xml;base64,"
        + Base64.getEncoder().encodeToString(bytes)
        + "\"); }\n";
  }

  private static String read(String name) {
    try (var stream = Artwork.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("there is no " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
