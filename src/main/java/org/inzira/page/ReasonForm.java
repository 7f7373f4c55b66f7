package org.inzira.page;

import java.util.List;

/**
 * A small form that asks for a reason and sends it as {@code reason}, with {@code version}, by
 * POST.
 *
 * @param explanation what will follow
 * @param grave whether the button warns
 * @param refusals the sentences of what was refused
 */
public record ReasonForm(
    String title,
    String explanation,
    String address,
    String label,
    String button,
    long version,
    boolean grave,
    List<String> refusals) {

  public ReasonForm {
    refusals = List.copyOf(refusals);
  }
}
