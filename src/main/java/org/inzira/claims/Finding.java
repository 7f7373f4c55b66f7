package org.inzira.claims;

import java.util.List;
import org.inzira.kernel.Refusal;

/**
 * Something in a text that does not hold or cannot be checked.
 *
 * @param refusal code and arguments of the sentence that says why and names the remedy
 * @param excerpt the words it is about
 * @param wordings up to three wordings that would hold in their place, the closest first
 */
public record Finding(Refusal refusal, Span at, String excerpt, List<String> wordings) {

  /** How many wordings are offered at most. */
  static final int WORDINGS_MAX = 3;

  public Finding {
    wordings = wordings.stream().distinct().limit(WORDINGS_MAX).toList();
  }

  /** The code of the refusal. */
  public String code() {
    return refusal.code();
  }
}
