package org.inzira.fhir.bundles;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Whether two papers may call one person so. Birth dates of the first of January are many, and a
 * number is soon mistyped: one word at least must be in both, be it spelled a little differently.
 */
final class Names {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}]+");
  private static final Pattern LATIN = Pattern.compile("[a-z]+");
  private static final int SHORT = 4;
  private static final int LONG = 8;
  private static final int WORDS_MAX = 60;
  private static final int LETTERS_MAX = 60;

  private Names() {}

  /** Names in letters that one of the two does not use cannot be compared, and agree. */
  static boolean agree(List<String> ours, List<String> theirs) {
    var known = words(ours);
    var told = words(theirs);
    return known.isEmpty()
        || told.isEmpty()
        || told.stream().anyMatch(word -> known.stream().anyMatch(one -> isClose(one, word)));
  }

  private static Set<String> words(List<String> names) {
    return names.stream()
        .map(name -> Normalizer.normalize(name, Normalizer.Form.NFKD))
        .map(name -> MARKS.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(""))
        .map(name -> name.replaceAll("['’ʼ`]", ""))
        .flatMap(name -> Arrays.stream(BETWEEN.split(name)))
        .filter(word -> LATIN.matcher(word).matches() && word.length() <= LETTERS_MAX)
        .limit(WORDS_MAX)
        .collect(Collectors.toSet());
  }

  private static boolean isClose(String one, String other) {
    int length = Math.min(one.length(), other.length());
    return one.equals(other)
        || (length >= SHORT && distance(one, other) <= (length >= LONG ? 2 : 1));
  }

  private static int distance(String one, String other) {
    var row = new int[other.length() + 1];
    Arrays.setAll(row, at -> at);
    for (int i = 1; i <= one.length(); i++) {
      int corner = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int above = row[j];
        int same = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(corner + same, 1 + Math.min(row[j - 1], above));
        corner = above;
      }
    }
    return row[other.length()];
  }
}
