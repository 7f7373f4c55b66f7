package org.inzira.intake.reading;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.inzira.kernel.Location;
import org.inzira.kernel.Refusal;

/** The sheets of a delivery, opened by what its files are, not by what they are called. */
public final class Arrival implements Closeable {

  private static final int START_BYTES = 8 * 1024;

  private final Limits limits;
  private final SharedStrings.Room room;
  private final List<WorkbookFile> workbooks = new ArrayList<>();
  private final List<SheetSource> sheets = new ArrayList<>();
  private final List<Refusal> refusals = new ArrayList<>();

  private Arrival(Limits limits) {
    this.limits = limits;
    this.room = new SharedStrings.Room(limits.sharedCharactersMax());
  }

  /** Opens what can be opened; the refusals say why the rest cannot. */
  public static Arrival open(List<NamedFile> files, Limits limits) {
    var arrival = new Arrival(limits);
    files.forEach(arrival::add);
    return arrival;
  }

  /** Every sheet of every file, in their order. */
  public List<SheetSource> sheets() {
    return List.copyOf(sheets);
  }

  /** Why files could not be opened. */
  public List<Refusal> refusals() {
    return List.copyOf(refusals);
  }

  /** Where a refusal of a whole file stands. */
  public static Location whole(String file) {
    return new Location(file, 0, "");
  }

  /** The surveys are done: what was unzipped for them no longer counts. */
  public void countAfresh() {
    workbooks.forEach(WorkbookFile::countAfresh);
  }

  @Override
  public void close() {
    for (var workbook : workbooks) {
      try {
        workbook.close();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private void add(NamedFile file) {
    try {
      if (Files.isDirectory(file.path())) {
        addFolder(file);
      } else {
        addFile(file);
      }
    } catch (UnfitFileException unfit) {
      refusals.add(unfit.refusal().at(whole(file.name())));
    } catch (IOException failure) {
      refusals.add(Refusal.of("IN-021", file.name()).at(whole(file.name())));
    }
  }

  private void addFolder(NamedFile folder) throws IOException {
    List<Path> inside;
    try (var paths = Files.list(folder.path())) {
      inside = paths.filter(Arrival::isWanted).sorted().toList();
    }
    if (inside.isEmpty()) {
      throw new UnfitFileException("IN-022", folder.name());
    }
    inside.forEach(path -> add(NamedFile.of(path)));
  }

  /** Spreadsheets leave lock files (~$persons.xlsx) beside what they have open. */
  private static boolean isWanted(Path path) {
    var name = NamedFile.of(path).name();
    return Files.isRegularFile(path) && !name.startsWith(".") && !name.startsWith("~$");
  }

  private void addFile(NamedFile file) throws IOException {
    var path = file.path();
    var name = file.name();
    if (!Files.isRegularFile(path)) {
      throw new UnfitFileException("IN-021", name);
    }
    var shape = FileShape.of(start(path));
    checkSize(path, name, shape);
    switch (shape) {
      case NOTHING -> throw new UnfitFileException("IN-001", name);
      case OLD_CONTAINER -> throw new UnfitFileException("IN-003", name);
      case OTHER -> throw new UnfitFileException("IN-005", name);
      case ZIP -> addWorkbook(WorkbookFile.open(path, name, limits, room));
      case TEXT -> sheets.add(new CsvSheet(FileStamp.of(path), name, limits));
    }
  }

  /** The list of a workbook's parts is held in memory before it can be looked at. */
  private void checkSize(Path path, String name, FileShape shape) throws IOException {
    long most = shape == FileShape.ZIP ? limits.uploadBytesMax() : limits.fileBytesMax();
    if (Files.size(path) > most) {
      throw new UnfitFileException("IN-002", name, "" + Limits.megabytes(most));
    }
  }

  private void addWorkbook(WorkbookFile workbook) {
    workbooks.add(workbook);
    sheets.addAll(workbook.sheets());
  }

  private static byte[] start(Path path) throws IOException {
    try (var in = Files.newInputStream(path)) {
      return in.readNBytes(START_BYTES);
    }
  }

  /** What a file is by its first bytes. */
  private enum FileShape {
    NOTHING,
    ZIP,
    OLD_CONTAINER,
    TEXT,
    OTHER;

    private static final List<String> OLD_STARTS =
        List.of(
            "\u00d0\u00cf\u0011\u00e0",
            "\u0009\u0008",
            "\u0009\u0000\u0004\u0000",
            "\u0009\u0002\u0006\u0000",
            "\u0009\u0004\u0006\u0000");

    private static final List<String> OTHER_STARTS =
        List.of(
            "%PDF",
            "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "\u001f\u008b", "Rar!", "7z", "{\\rtf");

    static FileShape of(byte[] bytes) {
      var start = new String(bytes, StandardCharsets.ISO_8859_1);
      if (bytes.length == 0) {
        return NOTHING;
      }
      if (start.startsWith("PK\u0003\u0004") || start.startsWith("PK\u0005\u0006")) {
        return ZIP;
      }
      if (OLD_STARTS.stream().anyMatch(start::startsWith)) {
        // Both a workbook with a password and one of the old format are kept in this container.
        return OLD_CONTAINER;
      }
      boolean known = OTHER_STARTS.stream().anyMatch(start::startsWith);
      return known || start.stripLeading().startsWith("<") ? OTHER : TEXT;
    }
  }
}
