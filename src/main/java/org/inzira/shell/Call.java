package org.inzira.shell;

import java.util.List;

/** The words of one call of the command line. */
record Call(List<String> words) {

  private static final List<String> SERVING = List.of("serve", "demo");
  private static final List<String> ASKING = List.of("--help", "-h", "--wipe");

  Call {
    words = List.copyOf(words);
  }

  /** Whether a command takes part in the call; help does in a call without words. */
  boolean names(String command) {
    return words.contains(command) || (words.isEmpty() && command.equals("help"));
  }

  /** The command, or empty. */
  String word() {
    return words.isEmpty() ? "" : words.getFirst();
  }

  /** Whether the call only asks what there is. */
  boolean asksForHelp() {
    return words.isEmpty() || words.getFirst().equals("help");
  }

  /** Whether the call is for the server to start and stay. */
  boolean serves() {
    return SERVING.contains(word()) && ASKING.stream().noneMatch(words::contains);
  }
}
