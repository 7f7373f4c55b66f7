package org.inzira.review;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes data in one way only, so that their hash is theirs: names in order, nothing between. */
final class CanonicalJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private CanonicalJson() {}

  static String text(Object data) {
    return MAPPER.writeValueAsString(data);
  }

  static byte[] bytes(Object data) {
    return MAPPER.writeValueAsBytes(data);
  }

  static <T> T read(String text, Class<T> type) {
    return MAPPER.readValue(text, type);
  }

  static <T> T read(JsonNode tree, Class<T> type) {
    return MAPPER.treeToValue(tree, type);
  }

  static JsonNode tree(byte[] written) {
    return MAPPER.readTree(written);
  }

  /** The same of what may be anything. */
  static Optional<JsonNode> find(byte[] written) {
    try {
      return Optional.of(tree(written));
    } catch (JacksonException unreadable) {
      return Optional.empty();
    }
  }
}
