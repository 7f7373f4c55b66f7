package org.inzira.intake.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts by number, packed closely: a string of its own takes five times the room of a short text,
 * and there may be a million.
 */
final class PackedTexts {

  private static final int PAGE_BITS = 18;
  private static final int PAGE_CHARACTERS = 1 << PAGE_BITS;
  private static final int FIRST_TEXTS = 256;

  private final List<char[]> pages = new ArrayList<>();
  private int[] starts = new int[FIRST_TEXTS];
  private int[] lengths = new int[FIRST_TEXTS];
  private int size;
  private int free = PAGE_CHARACTERS;

  /** How many there are. */
  int size() {
    return size;
  }

  /** Adds a text, which must fit a page, and gives its number. */
  int add(String text) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      lengths = Arrays.copyOf(lengths, size * 2);
    }
    if (pages.isEmpty() || free + text.length() > PAGE_CHARACTERS) {
      pages.add(new char[PAGE_CHARACTERS]);
      free = 0;
    }
    text.getChars(0, text.length(), pages.getLast(), free);
    starts[size] = ((pages.size() - 1) << PAGE_BITS) + free;
    lengths[size] = text.length();
    free += text.length();
    return size++;
  }

  /** The text of a number that was given. */
  String get(int number) {
    int start = starts[number];
    return new String(page(start), offset(start), lengths[number]);
  }

  /** Whether the text of a number is this one. */
  boolean is(int number, String text) {
    int start = starts[number];
    int end = offset(start) + lengths[number];
    return lengths[number] == text.length()
        && Arrays.equals(page(start), offset(start), end, text.toCharArray(), 0, text.length());
  }

  private char[] page(int start) {
    return pages.get(start >>> PAGE_BITS);
  }

  private static int offset(int start) {
    return start & (PAGE_CHARACTERS - 1);
  }
}
