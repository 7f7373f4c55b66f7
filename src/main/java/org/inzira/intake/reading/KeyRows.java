package org.inzira.intake.reading;

import java.util.Arrays;

/** In which row of a sheet each key stood first; a million keys in some thirty megabytes. */
public final class KeyRows {

  private static final int FIRST_SLOTS = 1024;

  private final PackedTexts keys = new PackedTexts();
  private int[] rows = new int[FIRST_SLOTS / 2];
  private int[] slots = new int[FIRST_SLOTS];

  /** Notes the row of a key that is new; gives the earlier row of one that is not, else 0. */
  public int note(String key, int row) {
    int slot = slot(key);
    if (slots[slot] > 0) {
      return rows[slots[slot] - 1];
    }
    int number = keys.add(key);
    if (number == rows.length) {
      rows = Arrays.copyOf(rows, number * 2);
    }
    rows[number] = row;
    slots[slot] = number + 1;
    if (keys.size() * 2 > slots.length) {
      widen();
    }
    return 0;
  }

  /** The slot of the key, or the free one where it belongs. */
  private int slot(String key) {
    int slot = spread(key.hashCode(), slots.length);
    while (slots[slot] > 0 && !keys.is(slots[slot] - 1, key)) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void widen() {
    slots = new int[slots.length * 2];
    for (int number = 0; number < keys.size(); number++) {
      slots[slot(keys.get(number))] = number + 1;
    }
  }

  private static int spread(int hash, int slots) {
    return ((hash * 0x9E3779B9) >>> 7) & (slots - 1);
  }
}
