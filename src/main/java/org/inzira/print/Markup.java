package org.inzira.print;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Makes of a document's body the whole tree that is drawn: head, styles, bookmarks, drawings. */
final class Markup {

  static final int LETTERS_MAX = 16 << 20;

  private static final int LIGATURE_FIRST = 0xFB00;
  private static final int LIGATURE_LAST = 0xFB06;

  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final List<String> HEADINGS = List.of("h1", "h2", "h3");

  private final PrintedDocument source;
  private final Document tree;

  private Markup(PrintedDocument source, Document tree) {
    this.source = source;
    this.tree = tree;
  }

  /** The tree of a document; what is no XHTML or refers outside throws. */
  static Document of(PrintedDocument document) throws TooLarge {
    if (document.body().length() > LETTERS_MAX) {
      throw new TooLarge(LETTERS_MAX);
    }
    var tree =
        parse("<html xmlns=\"" + XHTML + "\"><body>" + legal(document.body()) + "</body></html>");
    new Markup(document, tree).complete();
    Enclosure.check(tree);
    return tree;
  }

  /** Neither document types nor entities: nothing is read but the text itself. */
  static Document parse(String xhtml) {
    try {
      var factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(false);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXException malformed) {
      throw new IllegalArgumentException("no XHTML: " + malformed.getMessage(), malformed);
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * Leaves out the letters that XML knows no way to write, such as a bell typed by accident, and
   * takes ligatures apart.
   */
  private static String legal(String text) {
    var legal = new StringBuilder(text.length());
    text.codePoints()
        .filter(Markup::isLegal)
        .forEach(letter -> {
          if (letter >= LIGATURE_FIRST && letter <= LIGATURE_LAST) {
            legal.append(Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKC));
          } else {
            legal.appendCodePoint(letter);
          }
        });
    return legal.toString();
  }

  private static boolean isLegal(int letter) {
    return letter == '\t'
        || letter == '\n'
        || letter == '\r'
        || (letter >= 0x20 && letter <= 0xD7FF)
        || (letter >= 0xE000 && letter <= 0xFFFD)
        || letter >= 0x10000;
  }

  private void complete() {
    var root = tree.getDocumentElement();
    root.setAttribute("lang", source.language().toLanguageTag());
    var head = element("head");
    head.appendChild(element("title")).setTextContent(source.title());
    meta(head, "subject", source.subject());
    meta(head, "description", source.subject());
    meta(head, "author", source.author());
    style(head, house());
    source.styles().forEach(style -> style(head, style));
    root.insertBefore(head, root.getFirstChild());
    var elements = new ArrayList<Element>();
    collect(root, elements);
    level(elements);
    elements.forEach(this::finish);
    var bookmarks = bookmarks(elements);
    if (bookmarks.hasChildNodes()) {
      head.appendChild(bookmarks);
    }
  }

  /** Makes of links and drawings what can be printed of them. */
  private void finish(Element element) {
    var name = element.getLocalName();
    boolean drawn = SVG.equals(element.getNamespaceURI());
    if (name.equals("a") && drawn) {
      element.removeAttribute("href");
    } else if (name.equals("a")) {
      lead(element);
    } else if (name.equals("svg") && drawn) {
      describe(element);
    }
  }

  private String house() {
    try (var stream = Markup.class.getResourceAsStream("print.css")) {
      if (stream == null) {
        throw new IllegalStateException("there is no print.css");
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .replace("\"TITLE\"", quoted(source.title()))
          .replace("\"NOTICE\"", quoted(source.notice()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * A text as a style sheet writes it; nothing in it can end the string. A space ends an escape.
   */
  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(letter -> {
          if (Character.isLetterOrDigit(letter) || letter == ' ') {
            quoted.appendCodePoint(letter);
          } else {
            quoted.append("\\%06x ".formatted(letter));
          }
        });
    return quoted.append('"').toString();
  }

  /** What a drawing is called and shows is told to who cannot see it; its size is the page's. */
  private static void describe(Element drawing) {
    if (drawing.getParentNode() instanceof Element frame && frame.hasAttribute("data-width")) {
      double width = Double.parseDouble(frame.getAttribute("data-width"));
      double height =
          width
              * Double.parseDouble(drawing.getAttribute("height"))
              / Double.parseDouble(drawing.getAttribute("width"));
      drawing.setAttribute(
          "style", String.format(Locale.ROOT, "width:%.2fmm;height:%.2fmm", width, height));
    }
    if (!drawing.hasAttribute("alt")) {
      var told = new ArrayList<String>();
      for (var node = drawing.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element part
            && List.of("title", "desc").contains(part.getLocalName())) {
          told.add(part.getTextContent());
        }
      }
      drawing.setAttribute("alt", String.join(". ", told));
    }
  }

  /** A heading stands one level below the one it belongs to, or who listens misses one. */
  private void level(List<Element> elements) {
    var above = new ArrayDeque<Integer>();
    for (var element : elements) {
      var name = element.getLocalName();
      if (name.matches("h[1-6]")) {
        int level = name.charAt(1) - '0';
        while (!above.isEmpty() && above.getLast() >= level) {
          above.removeLast();
        }
        above.add(level);
        tree.renameNode(element, XHTML, "h" + above.size());
      }
    }
  }

  /** A path leads to where the pages are served; nowhere known, it is no link. */
  private void lead(Element link) {
    if (link.getAttribute("href").matches("/[^/].*")) {
      var path = link.getAttribute("href");
      link.removeAttribute("href");
      source.base().ifPresent(base -> link.setAttribute("href", base + path));
    }
  }

  /** A tree of the headings that can be led to, each below the nearest higher one before it. */
  private Element bookmarks(List<Element> elements) {
    var bookmarks = element("bookmarks");
    var path = new ArrayList<Element>(List.of(bookmarks));
    for (var heading : elements) {
      int level = HEADINGS.indexOf(heading.getLocalName());
      if (level >= 0 && heading.hasAttribute("id")) {
        var bookmark = element("bookmark");
        bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
        bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
        int depth = Math.min(level + 1, path.size());
        path.subList(depth, path.size()).clear();
        path.getLast().appendChild(bookmark);
        path.add(bookmark);
      }
    }
    return bookmarks;
  }

  private void meta(Element head, String name, String content) {
    if (!content.isBlank()) {
      var meta = element("meta");
      meta.setAttribute("name", name);
      meta.setAttribute("content", content);
      head.appendChild(meta);
    }
  }

  private void style(Element head, String css) {
    var style = element("style");
    style.setAttribute("type", "text/css");
    style.setTextContent(css);
    head.appendChild(style);
  }

  private Element element(String name) {
    return tree.createElementNS(XHTML, name);
  }

  private static void collect(Element from, List<Element> elements) {
    elements.add(from);
    for (var node = from.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        collect(element, elements);
      }
    }
  }
}
