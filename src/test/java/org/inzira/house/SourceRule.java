package org.inzira.house;

import java.util.List;
import java.util.function.Function;

/**
 * A rule about one Java file.
 *
 * @param check gives what it finds fault with
 * @param planted a file that breaks the rule, to prove that it can be broken
 */
record SourceRule(String name, Function<Source, List<String>> check, String planted) {}
