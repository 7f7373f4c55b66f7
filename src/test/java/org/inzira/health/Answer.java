package org.inzira.health;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** What somebody got to read, as text, be it a page, a workbook or a document. */
public record Answer(String reader, String call, int status, String text) {

  public static Answer of(String reader, String call, int status, byte[] body) {
    try {
      return new Answer(reader, call, status, text(body));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static String text(byte[] body) throws IOException {
    if (begins(body, "%PDF")) {
      try (var document = Loader.loadPDF(body)) {
        return new PDFTextStripper().getText(document);
      }
    }
    return begins(body, "PK") ? unpacked(body) : new String(body, StandardCharsets.UTF_8);
  }

  private static String unpacked(byte[] body) throws IOException {
    var text = new StringBuilder();
    try (var archive = ZipFile.builder().setByteArray(body).get()) {
      for (var entry : Collections.list(archive.getEntries())) {
        text.append(text(archive.getInputStream(entry).readAllBytes())).append('\n');
      }
    }
    return text.toString();
  }

  private static boolean begins(byte[] body, String sign) {
    return new String(body, 0, Math.min(body.length, 4), StandardCharsets.ISO_8859_1)
        .startsWith(sign);
  }

  /** What a reader sees of a page, without its tags. */
  String seen() {
    return text.replaceAll("(?s)<(script|style).*?</\\1>", " ").replaceAll("<[^>]*>", " ");
  }
}
