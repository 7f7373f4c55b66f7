package org.inzira.fhir.bundles;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A large bundle cut into small ones of its own letters, for the validator, whose work grows with
 * the square of a bundle. A part has the entries that its own refer to, and those that claim the
 * same address, so that it is as right or as wrong as the whole.
 *
 * @param head all before the first entry
 * @param tail all after the last one
 */
record BundleParts(String head, List<Slice> entries, String tail) {

  /** Here the validator is at its fastest: with fewer it begins anew too often. */
  static final int ENTRIES = 200;

  private static final JsonFactory JSON = new JsonFactory();
  private static final Pattern PLACE = Pattern.compile("Bundle\\.entry\\[(\\d+)\\]");

  BundleParts {
    entries = List.copyOf(entries);
  }

  /**
   * An entry as it is written.
   *
   * @param names by which others may refer to it
   * @param references to others, as far as they may be in the bundle
   */
  record Slice(String text, Set<String> names, Set<String> references) {

    Slice {
      names = Set.copyOf(names);
      references = Set.copyOf(references);
    }
  }

  /**
   * A bundle of some of the entries.
   *
   * @param places of its entries in the whole
   */
  record Part(String text, List<Integer> places) {

    Part {
      places = List.copyOf(places);
    }

    /** The same words, with places as they are in the whole. */
    String inWhole(String said) {
      return PLACE.matcher(said).replaceAll(this::place);
    }

    private String place(MatchResult found) {
      int here = Integer.parseInt(found.group(1));
      return here < places.size() ? "Bundle.entry[" + places.get(here) + "]" : found.group();
    }
  }

  /** The parts of what is written, unless it is no JSON with one list of entries. */
  static Optional<BundleParts> of(String written) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), written)) {
      return new Reader(written, parser).read();
    } catch (JacksonException malformed) {
      return Optional.empty();
    }
  }

  /** Small bundles that have each entry once as their own; empty where they would be no smaller. */
  List<Part> parts() {
    var byName = new HashMap<String, List<Integer>>();
    for (int at = 0; at < entries.size(); at++) {
      for (var name : entries.get(at).names()) {
        byName.computeIfAbsent(name, _ -> new ArrayList<>()).add(at);
      }
    }
    var parts = new ArrayList<Part>();
    int written = 0;
    for (int from = 0; from < entries.size(); from += ENTRIES) {
      var places = whole(from, Math.min(from + ENTRIES, entries.size()), byName);
      written += places.size();
      if (written > 2 * entries.size()) {
        return List.of();
      }
      parts.add(part(places));
    }
    return parts;
  }

  /** These entries, what they refer to, what that refers to, and all that share a name with one. */
  private List<Integer> whole(int from, int to, Map<String, List<Integer>> byName) {
    var places = new TreeSet<Integer>();
    var open = new ArrayDeque<Integer>();
    for (int at = from; at < to; at++) {
      places.add(at);
      open.add(at);
    }
    while (!open.isEmpty()) {
      var entry = entries.get(open.remove());
      var names = new HashSet<>(entry.references());
      names.addAll(entry.names());
      for (var name : names) {
        byName.getOrDefault(name, List.of()).stream().filter(places::add).forEach(open::add);
      }
    }
    return List.copyOf(places);
  }

  private Part part(List<Integer> places) {
    var text = new StringBuilder(head);
    for (int at = 0; at < places.size(); at++) {
      text.append(at == 0 ? "" : ",").append(entries.get(places.get(at)).text());
    }
    return new Part(text.append(tail).toString(), places);
  }

  /** An address by itself, and type and identifier at its end. */
  private static List<String> names(String address) {
    var plain = address.replaceFirst("[#?].*", "").replaceFirst("/_history/.*", "");
    var parts = plain.split("/", 0);
    return plain.isEmpty() || parts.length < 2
        ? List.of(plain)
        : List.of(plain, parts[parts.length - 2] + "/" + parts[parts.length - 1]);
  }

  /** Reads where entries begin and end, and what they call themselves and others. */
  private static final class Reader {

    private final String written;
    private final JsonParser parser;
    private final List<Slice> entries = new ArrayList<>();
    private int first = -1;
    private int last = -1;

    Reader(String written, JsonParser parser) {
      this.written = written;
      this.parser = parser;
    }

    Optional<BundleParts> read() {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return Optional.empty();
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean isList = parser.currentName().equals("entry");
        var value = parser.nextToken();
        if (!isList) {
          parser.skipChildren();
        } else if (value != JsonToken.START_ARRAY || first >= 0) {
          return Optional.empty();
        } else {
          list();
        }
      }
      return parser.nextToken() != null || first < 0
          ? Optional.empty()
          : Optional.of(
              new BundleParts(written.substring(0, first), entries, written.substring(last)));
    }

    private void list() {
      first = at() + 1;
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        entry();
      }
      last = at();
    }

    private void entry() {
      int from = at();
      var names = new HashSet<String>();
      var references = new HashSet<String>();
      var type = "";
      var id = "";
      int depth = 0;
      var token = parser.currentToken();
      do {
        depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
        if (token == JsonToken.VALUE_STRING && parser.currentName() != null) {
          switch (depth + " " + parser.currentName()) {
            case "1 fullUrl" -> names.addAll(names(parser.getString()));
            case "2 resourceType" -> type = parser.getString();
            case "2 id" -> id = parser.getString();
            default -> {
              if (parser.currentName().equals("reference")) {
                references.addAll(names(parser.getString()));
              }
            }
          }
        }
        token = depth > 0 ? parser.nextToken() : null;
      } while (token != null);
      if (!type.isEmpty() && !id.isEmpty()) {
        names.add(type + "/" + id);
      }
      int to = Math.toIntExact(parser.currentLocation().getCharOffset());
      entries.add(new Slice(written.substring(from, to), names, references));
    }

    private int at() {
      return Math.toIntExact(parser.currentTokenLocation().getCharOffset());
    }
  }
}
