package org.inzira.print;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.ProcessingInstruction;

/**
 * What a document may show: itself, and pictures written out in it. The check comes before anything
 * is drawn, and the renderer asks again at each single picture.
 */
final class Enclosure {

  /** Drawn at a width of a page, more than this can be seen by nobody. */
  private static final long PIXELS_MAX = 40_000_000;

  private static final Pattern PICTURE =
      Pattern.compile("data:image/(png|jpeg|svg\\+xml);base64,([A-Za-z0-9+/=\\s]*)");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "url\\(\\s*(['\"]?)(.*?)\\1\\s*\\)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  private static final Pattern REACHING =
      Pattern.compile("@import|@font-face|@namespace|expression\\(|\\\\", Pattern.CASE_INSENSITIVE);
  private static final Pattern LINK =
      Pattern.compile("#.*|https?://.*|mailto:.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final Set<String> FORBIDDEN =
      Set.of(
          "script",
          "link",
          "base",
          "iframe",
          "object",
          "embed",
          "form",
          "input",
          "button",
          "foreignobject",
          "font-face",
          "font-face-uri",
          "color-profile",
          "cursor",
          "tref",
          "handler",
          "animate",
          "set",
          "animatetransform",
          "animatemotion",
          "animatecolor",
          "math");

  private Enclosure() {}

  /** Throws for a document that refers to anything outside itself. */
  static void check(Document document) {
    check(document.getDocumentElement());
  }

  private static void check(Element element) {
    var name = String.valueOf(element.getLocalName()).toLowerCase(Locale.ROOT);
    if (FORBIDDEN.contains(name) || (name.equals("style") && !isOfTheHead(element))) {
      throw new IllegalArgumentException("not printed: <" + name + ">");
    }
    if (name.equals("style")) {
      checkStyle(element.getTextContent());
    }
    var attributes = element.getAttributes();
    for (int index = 0; index < attributes.getLength(); index++) {
      checkAttribute(name, attributes.item(index));
    }
    for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element child) {
        check(child);
      } else if (node instanceof ProcessingInstruction instruction) {
        throw new IllegalArgumentException("not printed: <?" + instruction.getTarget());
      }
    }
  }

  private static boolean isOfTheHead(Element style) {
    return style.getParentNode() instanceof Element parent && parent.getTagName().equals("head");
  }

  private static void checkAttribute(String element, Node attribute) {
    var name = String.valueOf(attribute.getLocalName()).toLowerCase(Locale.ROOT);
    var value = attribute.getNodeValue();
    if (name.startsWith("on") || name.equals("base")) {
      throw new IllegalArgumentException("not printed: " + name);
    }
    if (name.equals("style")) {
      checkStyle(value);
    } else if (Set.of("href", "src", "data", "background", "poster", "srcset").contains(name)) {
      checkReference(element, value);
    } else {
      REFERENCE.matcher(value).results().forEach(found -> checkDrawn(found.group(2)));
    }
  }

  private static void checkReference(String element, String value) {
    boolean leads = Set.of("a", "area", "bookmark").contains(element);
    if (leads ? !LINK.matcher(value).matches() : !isWithin(value)) {
      throw new IllegalArgumentException("refers outside itself: " + shortened(value));
    }
  }

  /** A style sheet of ours has no need of escapes, by which an address could be hidden. */
  private static void checkStyle(String css) {
    var bare = css.replaceAll("/\\*(?s:.*?)\\*/", "").replaceAll("\\\\[0-9a-f]{6}", "");
    if (REACHING.matcher(bare).find()) {
      throw new IllegalArgumentException("a style sheet reaches outside itself");
    }
    REFERENCE.matcher(bare).results().forEach(found -> checkDrawn(found.group(2)));
  }

  private static void checkDrawn(String address) {
    if (!isWithin(address)) {
      throw new IllegalArgumentException("refers outside itself: " + shortened(address));
    }
  }

  private static boolean isWithin(String address) {
    return address.startsWith("#") || isPicture(address);
  }

  /** Whether an address is a picture written out, of a size that can be drawn. */
  static boolean isPicture(String address) {
    var picture = PICTURE.matcher(address);
    if (!picture.matches()) {
      return false;
    }
    byte[] bytes;
    try {
      bytes = Base64.getMimeDecoder().decode(picture.group(2));
    } catch (IllegalArgumentException garbled) {
      return false;
    }
    return picture.group(1).equals("svg+xml") ? isPlainDrawing(bytes) : isDrawable(bytes);
  }

  private static boolean isPlainDrawing(byte[] bytes) {
    try {
      check(Markup.parse(new String(bytes, StandardCharsets.UTF_8)));
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  private static boolean isDrawable(byte[] bytes) {
    try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
      var readers = ImageIO.getImageReaders(stream);
      if (!readers.hasNext()) {
        return false;
      }
      var reader = readers.next();
      try {
        reader.setInput(stream, true, true);
        return (long) reader.getWidth(0) * reader.getHeight(0) <= PIXELS_MAX;
      } finally {
        reader.dispose();
      }
    } catch (IOException unreadable) {
      return false;
    }
  }

  private static String shortened(String text) {
    return text.substring(0, Math.min(80, text.length()));
  }
}
