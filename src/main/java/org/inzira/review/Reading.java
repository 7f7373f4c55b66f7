package org.inzira.review;

import java.time.Year;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.inzira.review.ReviewContent.ChapterText;
import org.inzira.review.documents.Audience;
import org.inzira.review.documents.ReviewDocument;

/**
 * What a second person reads of a review before it is published: the text of each chapter in each
 * language, and what every reference in them printed then, in the house and outside.
 *
 * @param quoted the values printed in the house by reference ({@code people-resettled.change})
 * @param outside what is printed to readers outside, of references where it is not the same; none
 *     in readings that were kept before it was read
 */
public record Reading(
    Year year,
    List<ChapterText> texts,
    SortedMap<String, String> quoted,
    SortedMap<String, String> outside) {

  public Reading {
    texts = List.copyOf(texts);
    quoted = Collections.unmodifiableSortedMap(new TreeMap<>(quoted));
    outside =
        Collections.unmodifiableSortedMap(
            new TreeMap<>(Objects.requireNonNullElse(outside, new TreeMap<>())));
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
    return quoted.keySet().stream()
        .filter(reference -> later.quoted().containsKey(reference))
        .flatMap(reference -> changes(reference, later))
        .toList();
  }

  /** Of what changed alike in the house and outside, it is said once. */
  private Stream<ChangedValue> changes(String reference, Reading later) {
    var inHouse = change(reference, Audience.IN_HOUSE, later);
    var outside = change(reference, Audience.PUBLIC, later);
    return inHouse.before().equals(outside.before()) && inHouse.after().equals(outside.after())
        ? Stream.of(inHouse).filter(ChangedValue::isChange)
        : Stream.of(inHouse, outside).filter(ChangedValue::isChange);
  }

  private ChangedValue change(String reference, Audience audience, Reading later) {
    return new ChangedValue(
        reference, audience, told(reference, audience), later.told(reference, audience));
  }

  /** What a reference of the texts prints to these readers. */
  public String told(String reference, Audience audience) {
    var inHouse = quoted.getOrDefault(reference, "");
    return audience == Audience.PUBLIC ? outside.getOrDefault(reference, inHouse) : inHouse;
  }

  /** A reference that printed one thing then and prints another now, to these readers. */
  public record ChangedValue(String reference, Audience audience, String before, String after) {

    private boolean isChange() {
      return !before.equals(after);
    }
  }
}
