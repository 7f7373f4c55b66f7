package org.inzira.review;

import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.inzira.review.ReviewContent.ChapterText;
import org.inzira.review.documents.ReviewDocument;

/**
 * What a second person reads of a review before it is published: the text of each chapter in each
 * language, and what every reference in them printed then, to a reader in the house.
 *
 * @param quoted the printed values by reference ({@code people-resettled.change})
 */
public record Reading(Year year, List<ChapterText> texts, SortedMap<String, String> quoted) {

  public Reading {
    texts = List.copyOf(texts);
    quoted = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(quoted));
  }

  /** As text that {@link #of} reads again; the same reading is always the same text. */
  public String json() {
    return CanonicalJson.text(this);
  }

  /** Reads what {@link #json} wrote. */
  public static Reading of(String json) {
    return CanonicalJson.read(json, Reading.class);
  }

  /** The SHA-256 of the text, in hexadecimal: what is approved. */
  public String hash() {
    return ReviewDocument.hash(json().getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  /** The texts of a later reading that are not those of this one. */
  public List<ChapterText> changedTexts(Reading later) {
    return later.texts().stream().filter(text -> !texts.contains(text)).toList();
  }

  /** What was quoted here and prints otherwise later; texts may have dropped or added the rest. */
  public List<ChangedValue> changedValues(Reading later) {
    return quoted.entrySet().stream()
        .filter(value -> later.quoted().containsKey(value.getKey()))
        .map(value -> changed(value, later))
        .filter(value -> !value.before().equals(value.after()))
        .toList();
  }

  private static ChangedValue changed(Map.Entry<String, String> value, Reading later) {
    return new ChangedValue(
        value.getKey(),
        value.getValue(),
        later.quoted().getOrDefault(value.getKey(), value.getValue()));
  }

  /** A reference that printed one thing then and prints another now. */
  public record ChangedValue(String reference, String before, String after) {}
}
