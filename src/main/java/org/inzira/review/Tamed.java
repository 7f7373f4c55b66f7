package org.inzira.review;

import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** Keeps a text from leading anywhere but to these addresses, and its headings below the page's. */
final class Tamed extends AbstractVisitor {

  private static final int LEVEL_ABOVE = 3;
  private static final int LEVEL_MAX = 6;

  private final Set<String> addresses;

  Tamed(Set<String> addresses) {
    this.addresses = addresses;
  }

  @Override
  public void visit(Link link) {
    visitChildren(link);
    if (!addresses.contains(link.getDestination())) {
      unwrap(link);
    }
  }

  @Override
  public void visit(Image image) {
    visitChildren(image);
    unwrap(image);
  }

  @Override
  public void visit(Heading heading) {
    heading.setLevel(Math.min(LEVEL_MAX, heading.getLevel() + LEVEL_ABOVE));
    visitChildren(heading);
  }

  /** Walks without calling itself, since what is too deep to be drawn is too deep to be called. */
  static boolean isDeeper(Node document, int depthMax) {
    int depth = 0;
    Node node = document;
    while (node != null && depth <= depthMax) {
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        depth++;
      } else {
        while (node != null && node.getNext() == null) {
          node = node.getParent();
          depth--;
        }
        node = node == null ? null : node.getNext();
      }
    }
    return depth > depthMax;
  }

  private static void unwrap(Node around) {
    for (var child = around.getFirstChild(); child != null; child = around.getFirstChild()) {
      around.insertBefore(child);
    }
    around.unlink();
  }
}
