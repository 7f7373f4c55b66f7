package org.inzira.claims;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks for each number once, however often a text speaks of it. */
final class NumbersOnce implements FigureNumbers {

  private final FigureNumbers numbers;
  private final List<String> chapter;
  private final Map<String, Optional<Numbers>> found = new HashMap<>();
  private final Map<List<String>, Answer> cells = new HashMap<>();

  NumbersOnce(FigureNumbers numbers) {
    this.numbers = numbers;
    this.chapter = numbers.chapter();
  }

  @Override
  public Optional<Numbers> find(String figure) {
    return found.computeIfAbsent(figure, numbers::find);
  }

  @Override
  public Answer cell(String figure, Part.Cell cell) {
    return cells.computeIfAbsent(
        List.of(figure, cell.axis(), cell.key()), asked -> numbers.cell(figure, cell));
  }

  @Override
  public List<String> chapter() {
    return chapter;
  }
}
