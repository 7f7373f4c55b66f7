package org.inzira.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.TextPosition;

/** What a screen reader says of a file, in its order: the tree of its structure, not its pages. */
public final class ReadAloud {

  /**
   * One stretch of it.
   *
   * @param kind the nearest tag with a meaning ({@code H1}, {@code P}, {@code TD}, {@code Figure})
   */
  public record Said(String kind, String text) {}

  private final Map<COSDictionary, Map<Integer, String>> texts = new HashMap<>();
  private final List<Said> said = new ArrayList<>();

  private ReadAloud() {}

  /** All of it. */
  public static List<Said> of(byte[] file) throws IOException {
    try (var pdf = Loader.loadPDF(file)) {
      var reading = new ReadAloud();
      for (var page : pdf.getPages()) {
        var extractor = new PDFMarkedContentExtractor();
        extractor.processPage(page);
        var texts = new HashMap<Integer, String>();
        extractor.getMarkedContents().forEach(content -> collect(content, texts));
        reading.texts.put(page.getCOSObject(), texts);
      }
      reading.read(pdf.getDocumentCatalog().getStructureTreeRoot(), "");
      return reading.said;
    }
  }

  /** All of it as one text. */
  public static String text(byte[] file) throws IOException {
    return of(file).stream()
        .map(Said::text)
        .collect(Collectors.joining(" "))
        .replaceAll("\\s+", " ");
  }

  private static void collect(PDMarkedContent content, Map<Integer, String> texts) {
    var letters = new StringBuilder();
    for (var part : content.getContents()) {
      if (part instanceof TextPosition position) {
        letters.append(position.getUnicode());
      } else if (part instanceof PDMarkedContent inner) {
        collect(inner, texts);
      }
    }
    if (content.getMCID() >= 0 && !letters.isEmpty()) {
      texts.merge(content.getMCID(), letters.toString(), String::concat);
    }
  }

  private void read(PDStructureNode node, String around) {
    var kind = node instanceof PDStructureElement element ? kind(element, around) : around;
    if (node instanceof PDStructureElement element && element.getAlternateDescription() != null) {
      said.add(new Said(kind, element.getAlternateDescription()));
    }
    for (var kid : node.getKids()) {
      switch (kid) {
        case PDStructureElement element -> read(element, kind);
        case Integer mcid -> say(page(node), mcid, kind);
        case PDMarkedContentReference reference ->
            say(reference.getCOSObject().getCOSDictionary(COSName.PG), reference.getMCID(), kind);
        default -> {}
      }
    }
  }

  private static String kind(PDStructureElement element, String around) {
    var kind = element.getStructureType();
    return kind.equals("Span") || kind.equals("Link") || kind.equals("NonStruct") ? around : kind;
  }

  private static COSDictionary page(PDStructureNode node) {
    return node.getCOSObject().getCOSDictionary(COSName.PG);
  }

  private void say(COSDictionary page, int mcid, String kind) {
    var text = texts.getOrDefault(page, Map.of()).get(mcid);
    if (text != null && !text.isBlank()) {
      said.add(new Said(kind, text.strip()));
    }
  }
}
