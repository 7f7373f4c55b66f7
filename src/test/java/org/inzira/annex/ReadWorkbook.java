package org.inzira.annex;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** Reads a workbook with nothing of what wrote it: its parts, and its cells as they are stored. */
public final class ReadWorkbook {

  /** A cell: its type in the file ({@code s} words, {@code n} a number) and its text. */
  public record Stored(String type, String text) {}

  private static final Pattern COLUMN = Pattern.compile("[A-Z]+");
  private static final Stored NOTHING = new Stored("", "");

  private final Map<String, String> parts = new LinkedHashMap<>();

  public ReadWorkbook(byte[] bytes) {
    try (var zip = ZipFile.builder().setByteArray(bytes).get()) {
      for (var entry : Collections.list(zip.getEntries())) {
        try (var part = zip.getInputStream(entry)) {
          parts.put(entry.getName(), new String(part.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Every part of the file by its name, as text. */
  public Map<String, String> parts() {
    return parts;
  }

  /** The names of the sheets, hidden ones as well. */
  public List<String> names() {
    return elements(xml("xl/workbook.xml").getElementsByTagName("sheet")).stream()
        .map(sheet -> sheet.getAttribute("name"))
        .toList();
  }

  public String sheet(int number) {
    return parts.getOrDefault("xl/worksheets/sheet" + number + ".xml", "");
  }

  /** The rows of a sheet, headings first, each as wide as the headings; numbered from one. */
  public List<List<Stored>> rows(int number) {
    var shared = shared();
    var rows = new ArrayList<List<Stored>>();
    var width = 0;
    for (var row :
        elements(xml("xl/worksheets/sheet" + number + ".xml").getElementsByTagName("row"))) {
      var cells = new ArrayList<Stored>();
      for (var cell : elements(row.getElementsByTagName("c"))) {
        var at = column(cell.getAttribute("r"));
        while (cells.size() < at) {
          cells.add(NOTHING);
        }
        cells.add(stored(cell, shared));
      }
      width = Math.max(width, cells.size());
      while (cells.size() < width) {
        cells.add(NOTHING);
      }
      var line = Integer.parseInt(row.getAttribute("r"));
      while (rows.size() < line - 1) {
        rows.add(List.of());
      }
      rows.add(cells);
    }
    return rows;
  }

  /** The rows of the table: below the headings and down to the first empty row. */
  public List<List<Stored>> table(int number) {
    return rows(number).stream()
        .skip(1)
        .takeWhile(row -> row.stream().anyMatch(cell -> !cell.text().isEmpty()))
        .toList();
  }

  private static Stored stored(Element cell, List<String> shared) {
    var type = cell.getAttribute("t");
    var values = cell.getElementsByTagName("v");
    if (type.equals("inlineStr")) {
      return new Stored("s", cell.getTextContent());
    }
    if (values.getLength() == 0) {
      return NOTHING;
    }
    var value = values.item(0).getTextContent();
    return type.equals("s")
        ? new Stored("s", unescaped(shared.get(Integer.parseInt(value))))
        : new Stored("n", value);
  }

  private static String unescaped(String text) {
    return text.replace("_x005F_", "_");
  }

  private List<String> shared() {
    return parts.containsKey("xl/sharedStrings.xml")
        ? elements(xml("xl/sharedStrings.xml").getElementsByTagName("si")).stream()
            .map(Element::getTextContent)
            .collect(Collectors.toList())
        : List.of();
  }

  private static int column(String address) {
    var letters = COLUMN.matcher(address);
    if (!letters.lookingAt()) {
      throw new IllegalStateException("no address: " + address);
    }
    return letters.group().chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1)
        - 1;
  }

  private Document xml(String part) {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(
              new ByteArrayInputStream(
                  parts.getOrDefault(part, "").getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | SAXException | ParserConfigurationException unreadable) {
      throw new IllegalStateException(part, unreadable);
    }
  }

  private static List<Element> elements(NodeList nodes) {
    var elements = new ArrayList<Element>();
    for (var at = 0; at < nodes.getLength(); at++) {
      if (nodes.item(at) instanceof Element element) {
        elements.add(element);
      }
    }
    return elements;
  }
}
