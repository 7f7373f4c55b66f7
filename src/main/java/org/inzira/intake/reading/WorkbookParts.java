package org.inzira.intake.reading;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Looks at the list of a workbook's parts, before any is unzipped, for what does not belong. */
final class WorkbookParts {

  private static final Set<String> ARCHIVES =
      Set.of("zip", "xlsx", "xlsm", "xlsb", "xls", "docx", "pptx", "jar", "7z", "rar", "gz", "tar");

  /** What only binary workbooks, open documents and those of Numbers hold. */
  private static final List<String> OTHER_WORKBOOKS =
      List.of("xl/workbook.bin", "content.xml", "Index/Document.iwa", "Index.zip");

  private WorkbookParts() {}

  static void check(ZipFile zip, String file, Limits limits) throws IOException {
    if (zip.size() > limits.partsMax()) {
      throw new UnfitFileException("IN-012", file, "" + limits.partsMax());
    }
    var names = new HashSet<String>();
    long unzipped = 0;
    for (ZipEntry part : List.copyOf(zip.stream().toList())) {
      checkName(part.getName(), file);
      if (!names.add(part.getName().toLowerCase(Locale.ROOT))) {
        throw new UnfitFileException("IN-023", file);
      }
      unzipped += Math.max(part.getSize(), 0);
      if (unzipped > limits.unzippedBytesMax()) {
        throw new UnfitFileException("IN-011", file, "" + limits.unzippedMegabytesMax());
      }
      if (holdsArchive(zip, part)) {
        throw new UnfitFileException("IN-010", file);
      }
    }
  }

  /** Whether it is a workbook of a kind that only its own program reads. */
  static boolean isOtherWorkbook(ZipFile zip) {
    return OTHER_WORKBOOKS.stream().anyMatch(part -> zip.getEntry(part) != null);
  }

  private static void checkName(String part, String file) throws UnfitFileException {
    var name = part.toLowerCase(Locale.ROOT);
    if (name.startsWith("/")
        || name.contains("\\")
        || name.contains(":")
        || name.indexOf('\0') >= 0
        || List.of(name.split("/")).contains("..")) {
      throw new UnfitFileException("IN-009", file);
    }
    if (name.endsWith("vbaproject.bin") || name.contains("macrosheets/")) {
      throw new UnfitFileException("IN-006", file);
    }
    if (ARCHIVES.contains(name.substring(name.lastIndexOf('.') + 1))) {
      throw new UnfitFileException("IN-010", file);
    }
  }

  /** An archive under an innocent name still starts as archives do. */
  private static boolean holdsArchive(ZipFile zip, ZipEntry part) throws IOException {
    if (part.isDirectory() || part.getName().endsWith(".xml") || part.getName().endsWith(".rels")) {
      return false;
    }
    try (var in = zip.getInputStream(part)) {
      var start = in.readNBytes(4);
      return start.length == 4
          && start[0] == 'P'
          && start[1] == 'K'
          && start[2] == 3
          && start[3] == 4;
    }
  }
}
