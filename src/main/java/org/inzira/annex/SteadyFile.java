package org.inzira.annex;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Packs a workbook again with one date throughout, so that the same rows are the same bytes
 * whenever they are written.
 */
final class SteadyFile {

  private static final String PROPERTIES = "docProps/core.xml";
  private static final String WRITTEN = "(<dcterms:(created|modified)[^>]*>)[^<]*(</)";

  private SteadyFile() {}

  static byte[] of(byte[] workbook, Instant dated) throws IOException {
    var bytes = new ByteArrayOutputStream(workbook.length);
    try (var from = ZipFile.builder().setByteArray(workbook).get();
        var to = new ZipOutputStream(bytes)) {
      for (var part : Collections.list(from.getEntries())) {
        var entry = new ZipEntry(part.getName());
        entry.setTimeLocal(LocalDateTime.ofInstant(dated, ZoneOffset.UTC));
        to.putNextEntry(entry);
        try (var content = from.getInputStream(part)) {
          to.write(dated(part.getName(), content.readAllBytes(), dated));
        }
        to.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] dated(String name, byte[] content, Instant at) {
    return name.equals(PROPERTIES)
        ? new String(content, StandardCharsets.UTF_8)
            .replaceAll(WRITTEN, "$1" + at + "$3")
            .getBytes(StandardCharsets.UTF_8)
        : content;
  }
}
