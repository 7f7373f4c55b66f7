package org.inzira.intake.reading;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** An XLSX workbook, read part by part without unpacking it anywhere. */
final class WorkbookFile implements Closeable {

  static final String FOLDER = "xl/";
  private static final String WORKBOOK = FOLDER + "workbook.xml";

  private final ZipFile zip;
  private final FileStamp stamp;
  private final String name;
  private final Limits limits;
  private final List<Sheet> sheets = new ArrayList<>();
  private SharedStrings sharedStrings = SharedStrings.none();
  private CellStyles styles = CellStyles.none();
  private boolean from1904;
  private long unzippedBytes;

  private WorkbookFile(ZipFile zip, FileStamp stamp, String name, Limits limits) {
    this.zip = zip;
    this.stamp = stamp;
    this.name = name;
    this.limits = limits;
  }

  static WorkbookFile open(Path path, String name, Limits limits, SharedStrings.Room room)
      throws IOException {
    WorkbookFile workbook = null;
    try {
      var stamp = FileStamp.of(path);
      var zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
      workbook = new WorkbookFile(zip, stamp, name, limits);
      WorkbookParts.check(workbook.zip, name, limits);
      workbook.readStructure(room);
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

  private void readStructure(SharedStrings.Room room) throws IOException {
    if (zip.getEntry(WORKBOOK) == null) {
      throw new UnfitFileException(WorkbookParts.isOtherWorkbook(zip) ? "IN-004" : "IN-008", name);
    }
    var relations = Relations.read(this);
    try (var markup = markup(WORKBOOK)) {
      while (markup.advance()) {
        if (markup.isStart() && markup.name().equals("workbookPr")) {
          from1904 = markup.attribute("date1904").filter(WorkbookFile::isTrue).isPresent();
        } else if (markup.isStart() && markup.name().equals("sheet")) {
          addSheet(markup, relations);
        }
      }
    }
    var styled = relations.part("/styles", "styles.xml");
    if (has(styled)) {
      try (var markup = markup(styled)) {
        styles = CellStyles.read(markup, name);
      }
    }
    var shared = relations.part("/sharedStrings", "sharedStrings.xml");
    if (has(shared)) {
      try (var markup = markup(shared)) {
        sharedStrings = SharedStrings.read(markup, limits, room, name);
      }
    }
  }

  static boolean isTrue(String flag) {
    return flag.equals("1") || flag.equals("true");
  }

  boolean has(String part) {
    return zip.getEntry(part) != null;
  }

  /** A chart on a sheet of its own has no cells and no part among the sheets: it is passed by. */
  private void addSheet(Markup markup, Relations relations) throws UnfitFileException {
    var part = relations.sheet(markup.attribute("id").orElse(""));
    if (part.isEmpty()) {
      return;
    }
    if (!has(part.get())) {
      throw new UnfitFileException("IN-014", name);
    }
    var sheet = Quoted.of(markup.attribute("name").orElse("").strip());
    for (var other : sheets) {
      if (other.part.equals(part.get()) || other.name().equalsIgnoreCase(sheet)) {
        throw new UnfitFileException("IN-025", name, sheet);
      }
    }
    boolean hidden = !markup.attribute("state").orElse("visible").equals("visible");
    sheets.add(new Sheet(sheet, part.get(), hidden));
  }

  Markup markup(String part) throws IOException {
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
    private final boolean hidden;

    Sheet(String sheetName, String part, boolean hidden) {
      this.sheetName = sheetName;
      this.part = part;
      this.hidden = hidden;
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
    public boolean isHidden() {
      return hidden;
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
      Survey survey;
      try (var markup = markup(part)) {
        survey = new SheetCells(WorkbookFile.this, markup, visitor).read();
      }
      stamp.check(name);
      return survey;
    }
  }
}
