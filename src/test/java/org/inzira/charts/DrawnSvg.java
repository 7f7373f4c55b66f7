package org.inzira.charts;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** A drawing read back as XML, as a browser or the printer would. */
record DrawnSvg(Document document) {

  static DrawnSvg of(Drawing drawing) {
    try {
      var factory = DocumentBuilderFactory.newInstance();
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      return new DrawnSvg(builder.parse(new InputSource(new StringReader(drawing.svg()))));
    } catch (Exception broken) {
      throw new AssertionError("not well-formed: " + drawing.svg(), broken);
    }
  }

  List<Element> elements(String name) {
    var found = document.getElementsByTagName(name);
    return IntStream.range(0, found.getLength())
        .mapToObj(index -> (Element) found.item(index))
        .toList();
  }

  Element root() {
    return document.getDocumentElement();
  }

  /** The texts that are read, without the white edges drawn below some. */
  List<Element> texts() {
    return elements("text").stream().filter(text -> !text.hasAttribute("aria-hidden")).toList();
  }

  /** Where a text stands, by its estimated width. */
  static Box box(Element text) {
    double size = text.hasAttribute("font-size") ? number(text, "font-size") : 14;
    int weight = text.hasAttribute("font-weight") ? (int) number(text, "font-weight") : 400;
    var style = new TextStyle(size, weight, "", TextStyle.Anchor.START);
    double width = style.width(text.getTextContent());
    double x = Double.parseDouble(text.getAttribute("x"));
    double left =
        switch (text.getAttribute("text-anchor")) {
          case "middle" -> x - width / 2;
          case "end" -> x - width;
          default -> x;
        };
    double middle = Double.parseDouble(text.getAttribute("y")) - size * 0.34;
    return Box.around(left + width / 2, middle, width, size);
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  Box frame() {
    return new Box(
        0,
        0,
        Integer.parseInt(root().getAttribute("width")),
        Integer.parseInt(root().getAttribute("height")));
  }
}
