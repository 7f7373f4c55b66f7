package org.inzira.shell;

import java.util.List;

/** The words of one call of the command line. */
record Call(List<String> words) {

  private static final List<String> SERVING = List.of("serve", "demo");
  private static final List<String> ALONE = List.of("", "help", "bench");
  private static final List<String> ASKING = List.of("--help", "-h", "--wipe");

  Call {
    words = List.copyOf(words);
  }

  /**
   * Whether a command takes part in the call, called or explained; help does in a call without
   * words. What else is called like a command is an argument.
   */
  boolean names(String command) {
    return word().equals(command)
        || (explains() && words.contains(command))
        || (words.isEmpty() && command.equals("help"));
  }

  /** The command, or empty. */
  String word() {
    return words.isEmpty() ? "" : words.getFirst();
  }

  /**
   * Whether the call asks what there is, removes it, or measures in a database of its own: no bean
   * of it may start the mission's.
   */
  boolean needsNothing() {
    return ALONE.contains(word()) || ASKING.stream().anyMatch(words::contains);
  }

  /** Whether commands named in the call are only to be explained. */
  boolean explains() {
    return word().equals("help");
  }

  /** Whether the call is for the server to start and stay. */
  boolean serves() {
    return SERVING.contains(word()) && ASKING.stream().noneMatch(words::contains);
  }
}
