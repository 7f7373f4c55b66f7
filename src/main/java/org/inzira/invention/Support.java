package org.inzira.invention;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Rows that chance has no part in, from {@code standing-<year>.txt} beside this class: donors,
 * projects, offices, presence, goods, stations and works.
 */
final class Support {

  private Support() {}

  /** The project that pays the journey to a country. */
  static String travelProject(String destination) {
    return switch (destination) {
      case "USA", "CAN" -> "RR-0201";
      default -> "RR-0202";
    };
  }

  /** Adds the rows of the book's year. */
  static void write(Book book) {
    lines(book.year()).stream()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .forEach(line -> write(book, line));
  }

  /** {@code facilities*3: place=RW43; …} */
  private static void write(Book book, String line) {
    var colon = line.indexOf(": ");
    var head = line.substring(0, colon).split("\\*", -1);
    var times = head.length == 1 ? 1 : Integer.parseInt(head[1]);
    var cells = new ArrayList<String>();
    for (var cell : line.substring(colon + 2).split("; ", -1)) {
      cells.addAll(List.of(cell.split("=", 2)));
    }
    var sheet = Sheet.of(head[0]);
    for (int time = 0; time < times; time++) {
      write(book, sheet, cells);
    }
  }

  private static void write(Book book, Sheet sheet, List<String> cells) {
    if (cells.getFirst().equals("record_key")) {
      book.addKeyed(sheet, cells.get(1), cells.subList(2, cells.size()).toArray(String[]::new));
    } else {
      book.add(sheet, cells.toArray(String[]::new));
    }
  }

  private static List<String> lines(int year) {
    var file = "standing-" + year + ".txt";
    var stream = Objects.requireNonNull(Support.class.getResourceAsStream(file), file);
    try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
