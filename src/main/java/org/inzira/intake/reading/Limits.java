package org.inzira.intake.reading;

/**
 * How much a delivery may ask of the machine; what goes beyond is refused before it is read.
 *
 * @param fileBytesMax size of one file as it came by command; text needs more room than a workbook
 * @param uploadBytesMax size of all that is sent at once by page, and of one workbook
 * @param unzippedBytesMax all parts of a workbook together
 * @param ratioMax unzipped to zipped bytes of one part; honest sheets stay below fifty
 * @param partsMax parts of a workbook
 * @param sharedStringsMax texts of a workbook's common table
 * @param sharedCharactersMax characters of the common tables of a delivery, which stay in memory
 * @param rowsMax rows of a sheet
 * @param columnsMax columns of a sheet
 * @param cellCharactersMax characters of a cell
 * @param refusalsMax refusals told one by one; ten times as many end the work, since a file that
 *     goes beyond is not what its owner meant
 */
public record Limits(
    long fileBytesMax,
    long uploadBytesMax,
    long unzippedBytesMax,
    int ratioMax,
    int partsMax,
    int sharedStringsMax,
    int sharedCharactersMax,
    int rowsMax,
    int columnsMax,
    int cellCharactersMax,
    int refusalsMax) {

  private static final long MEGABYTE = 1024L * 1024;

  /** What holds unless a test says otherwise. */
  public static final Limits DEFAULT =
      new Limits(
          256 * MEGABYTE,
          64 * MEGABYTE,
          1024 * MEGABYTE,
          150,
          2_000,
          2_000_000,
          32_000_000,
          1_048_576,
          256,
          5_000,
          10_000);

  /** For sentences. */
  public long uploadMegabytesMax() {
    return uploadBytesMax / MEGABYTE;
  }

  static long megabytes(long bytes) {
    return bytes / MEGABYTE;
  }

  long unzippedMegabytesMax() {
    return unzippedBytesMax / MEGABYTE;
  }
}
