package org.inzira.print;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDObjectReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

/** The links of a file that a drawing stands in, by the tree of its structure. */
public final class LinkedDrawings {

  /**
   * A drawing that is a link.
   *
   * @param address where it leads on the web; empty within the file
   * @param told what the link says of itself
   */
  public record Linked(String address, String told) {}

  private final List<Linked> found = new ArrayList<>();

  private LinkedDrawings() {}

  /** All of them, in the order of reading. */
  public static List<Linked> of(byte[] file) throws IOException {
    try (var pdf = Loader.loadPDF(file)) {
      var drawings = new LinkedDrawings();
      drawings.read(pdf.getDocumentCatalog().getStructureTreeRoot());
      return List.copyOf(drawings.found);
    }
  }

  private void read(PDStructureNode node) {
    for (var kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getStructureType().equals("Link") && holdsDrawing(element)) {
          link(element);
        }
        read(element);
      }
    }
  }

  private static boolean holdsDrawing(PDStructureNode node) {
    return node.getKids().stream()
        .anyMatch(kid ->
            kid instanceof PDStructureElement element
                && (isToldDrawing(element) || holdsDrawing(element)));
  }

  private static boolean isToldDrawing(PDStructureElement element) {
    return element.getStructureType().equals("Figure")
        && element.getAlternateDescription() != null
        && !element.getAlternateDescription().isBlank();
  }

  private void link(PDStructureElement element) {
    for (var kid : element.getKids()) {
      if (kid instanceof PDObjectReference reference
          && reference.getReferencedObject() instanceof PDAnnotationLink link) {
        var address = link.getAction() instanceof PDActionURI action ? action.getURI() : "";
        found.add(new Linked(address, link.getContents()));
      }
    }
  }
}
