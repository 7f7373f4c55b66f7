package org.inzira.figures.snapshot;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.inzira.kernel.Outcome;
import org.inzira.kernel.Refusal;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes and reads snapshots. */
final class SnapshotJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  private SnapshotJson() {}

  static byte[] write(FigureSnapshot snapshot) {
    return JSON.writeValueAsBytes(snapshot);
  }

  static Outcome<FigureSnapshot> read(byte[] written) {
    try {
      var tree = JSON.readTree(written);
      var format = tree.path("format").asInt(0);
      if (format > FigureSnapshot.FORMAT) {
        return Outcome.refused(
            Refusal.of(
                "FI-012", Integer.toString(format), Integer.toString(FigureSnapshot.FORMAT)));
      }
      return format < 1
          ? Outcome.refused(Refusal.of("FI-013"))
          : Outcome.done(JSON.treeToValue(tree, FigureSnapshot.class));
    } catch (JacksonException unreadable) {
      return Outcome.refused(Refusal.of("FI-013"));
    }
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
