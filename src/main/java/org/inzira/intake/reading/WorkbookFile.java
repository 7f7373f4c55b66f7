package org.inzira.intake.reading;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An XLSX workbook, read part by part without unpacking it anywhere. */
final class WorkbookFile implements Closeable {

  private final ZipFile zip;
  private final String name;
  private final Limits limits;
  private final List<SheetSource> sheets = new ArrayList<>();
  private SharedStrings sharedStrings = SharedStrings.none();
  private CellStyles styles = CellStyles.none();
  private boolean from1904;
  private long unzippedBytes;

  private WorkbookFile(ZipFile zip, String name, Limits limits) {
    this.zip = zip;
    this.name = name;
    this.limits = limits;
  }

  static WorkbookFile open(Path path, String name, Limits limits) throws IOException {
    WorkbookFile workbook = null;
    try {
      workbook = new WorkbookFile(new ZipFile(path.toFile(), StandardCharsets.UTF_8), name, limits);
      WorkbookParts.check(workbook.zip, name, limits);
      workbook.readStructure();
      return workbook;
    } catch (IOException | RuntimeException failure) {
      if (workbook != null) {
        workbook.close();
      }
      throw unfit(failure, name);
    }
  }

  private static UnfitFileException unfit(Exception failure, String name) {
    var message = String.valueOf(failure.getMessage());
    boolean encrypted = failure instanceof ZipException && message.contains("encrypted");
    return UnfitFileException.behind(failure, encrypted ? "IN-003" : "IN-007", name);
  }

  String name() {
    return name;
  }

  Limits limits() {
    return limits;
  }

  List<SheetSource> sheets() {
    return List.copyOf(sheets);
  }

  boolean from1904() {
    return from1904;
  }

  boolean isDate(int style) {
    return styles.isDate(style);
  }

  String sharedText(int index) throws UnfitFileException {
    return sharedStrings.get(index, name);
  }

  /** Every sheet is surveyed once and read once; each time the same allowance holds. */
  void countAfresh() {
    unzippedBytes = 0;
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private void readStructure() throws IOException {
    var folder = "xl/";
    var targets = relations(folder);
    if (zip.getEntry(folder + "workbook.xml") == null) {
      throw new UnfitFileException("IN-008", name);
    }
    try (var markup = markup(folder + "workbook.xml")) {
      while (markup.advance()) {
        if (markup.isStart() && markup.name().equals("workbookPr")) {
          from1904 = markup.attribute("date1904").filter(WorkbookFile::isTrue).isPresent();
        } else if (markup.isStart() && markup.name().equals("sheet")) {
          addSheet(markup, targets);
        }
      }
    }
    if (zip.getEntry(folder + "styles.xml") != null) {
      try (var markup = markup(folder + "styles.xml")) {
        styles = CellStyles.read(markup);
      }
    }
    if (zip.getEntry(folder + "sharedStrings.xml") != null) {
      try (var markup = markup(folder + "sharedStrings.xml")) {
        sharedStrings = SharedStrings.read(markup, limits, name);
      }
    }
  }

  private static boolean isTrue(String flag) {
    return flag.equals("1") || flag.equals("true");
  }

  /** The parts that hold cells, by the number under which the workbook speaks of them. */
  private Map<String, String> relations(String folder) throws IOException {
    Map<String, String> targets = new HashMap<>();
    var part = folder + "_rels/workbook.xml.rels";
    if (zip.getEntry(part) == null) {
      throw new UnfitFileException("IN-008", name);
    }
    try (var markup = markup(part)) {
      while (markup.advance()) {
        if (markup.isStart()
            && markup.name().equals("Relationship")
            && markup.attribute("Type").orElse("").endsWith("/worksheet")) {
          var target = markup.attribute("Target").orElse("");
          targets.put(
              markup.attribute("Id").orElse(""),
              target.startsWith("/") ? target.substring(1) : folder + target);
        }
      }
    }
    return targets;
  }

  /** A chart on a sheet of its own has no cells and no part among the targets: it is passed by. */
  private void addSheet(Markup markup, Map<String, String> targets) throws UnfitFileException {
    var part = targets.get(markup.attribute("id").orElse(""));
    if (part == null) {
      return;
    }
    if (zip.getEntry(part) == null) {
      throw new UnfitFileException("IN-014", name);
    }
    sheets.add(new Sheet(markup.attribute("name").orElse("").strip(), part));
  }

  private Markup markup(String part) throws IOException {
    var entry = zip.getEntry(part);
    var bomb = new UnfitFileException("IN-011", name, "" + limits.unzippedMegabytesMax());
    var in = zip.getInputStream(entry);
    return Markup.open(
        new GuardedStream(in, entry.getCompressedSize() * limits.ratioMax(), this::spend, bomb),
        name);
  }

  private boolean spend(long bytes) {
    unzippedBytes += bytes;
    return unzippedBytes <= limits.unzippedBytesMax();
  }

  /** One sheet with its part. */
  private final class Sheet implements SheetSource {

    private final String sheetName;
    private final String part;

    Sheet(String sheetName, String part) {
      this.sheetName = sheetName;
      this.part = part;
    }

    @Override
    public String file() {
      return name;
    }

    @Override
    public String name() {
      return sheetName;
    }

    @Override
    public Survey survey() throws IOException {
      return cells(row -> {});
    }

    @Override
    public void read(Visitor visitor) throws IOException {
      cells(visitor);
    }

    private Survey cells(Visitor visitor) throws IOException {
      try (var markup = markup(part)) {
        return new SheetCells(WorkbookFile.this, markup, visitor).read();
      }
    }
  }
}
