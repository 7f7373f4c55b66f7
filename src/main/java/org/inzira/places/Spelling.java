package org.inzira.places;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What of a written name is kept when names are compared. */
final class Spelling {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼ`´]");
  private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Set<String> LINKS = Set.of("de", "du", "d", "of", "the");

  private Spelling() {}

  /** Lower case, without accents, apostrophes and punctuation; single spaces. */
  static String plain(String written) {
    var marked = Normalizer.normalize(written, Normalizer.Form.NFKD);
    var bare = APOSTROPHES.matcher(MARKS.matcher(marked).replaceAll("")).replaceAll("");
    return OTHER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Whether a plain name says itself that it is of this kind, as "Kigeme camp" does. */
  static boolean saysKind(String plain, PlaceKind kind) {
    return words(plain).stream().anyMatch(kindWords(kind)::contains);
  }

  /** A plain name without the words that only say the kind. */
  static String withoutKind(String plain, PlaceKind kind) {
    var dropped = kindWords(kind);
    var kept =
        words(plain).stream()
            .filter(word -> !dropped.contains(word) && !LINKS.contains(word))
            .toList();
    return kept.isEmpty() ? plain : String.join(" ", kept);
  }

  /** The numbers in a plain name, Roman ones included: "Rusizi II" and "Rusizi I" differ. */
  static List<Integer> numbers(String plain) {
    return words(plain).stream().map(Spelling::number).filter(number -> number >= 0).toList();
  }

  /** How many letters must be changed, left out, added or swapped with their neighbour. */
  static int distance(String one, String other) {
    var rows = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        rows[i][j] = i == 0 || j == 0 ? i + j : cell(one, other, rows, i, j);
      }
    }
    return rows[one.length()][other.length()];
  }

  private static int cell(String one, String other, int[][] rows, int i, int j) {
    int changed = rows[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
    int best = Math.min(changed, 1 + Math.min(rows[i - 1][j], rows[i][j - 1]));
    boolean swapped =
        i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1);
    return swapped ? Math.min(best, rows[i - 2][j - 2] + 1) : best;
  }

  private static List<String> words(String plain) {
    return Arrays.asList(plain.split(" ", -1));
  }

  private static int number(String word) {
    return switch (word) {
      case "i" -> 1;
      case "ii" -> 2;
      case "iii" -> 3;
      case "iv" -> 4;
      default -> word.matches("[0-9]{1,6}") ? Integer.parseInt(word) : -1;
    };
  }

  private static Set<String> kindWords(PlaceKind kind) {
    return switch (kind) {
      case COUNTRY -> Set.of("republic", "republique", "repubulika");
      case PROVINCE -> Set.of("province", "intara", "city", "ville", "umujyi", "wa");
      case DISTRICT -> Set.of("district", "akarere", "ka");
      case BORDER_POST ->
          Set.of("border", "post", "poste", "frontiere", "osbp", "one", "stop", "crossing");
      case AIRPORT -> Set.of("airport", "aeroport", "international");
      case SITE ->
          Set.of(
              "camp",
              "refugee",
              "refugees",
              "site",
              "settlement",
              "transit",
              "centre",
              "center",
              "urban",
              "inkambi",
              "ya");
      case HOSPITAL -> Set.of("hospital", "hopital", "district", "provincial", "referral");
      case COLLEGE -> Set.of("iprc", "college", "polytechnic");
      case CENTRE -> Set.of("centre", "center");
    };
  }
}
