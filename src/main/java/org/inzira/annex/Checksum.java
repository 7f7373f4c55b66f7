package org.inzira.annex;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;

/** The checksum of rows, so simple that anybody can work it out from the workbook. */
final class Checksum {

  private Checksum() {}

  static String of(Sheet... sheets) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var sheet : sheets) {
        for (var row : sheet.rows()) {
          var line = row.stream().map(Sheet.Value::canonical).collect(Collectors.joining("\t"));
          digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }
}
