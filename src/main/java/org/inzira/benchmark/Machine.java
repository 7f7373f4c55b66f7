package org.inzira.benchmark;

/** On what was measured. */
record Machine(int cores, long memoryBytes, String java, String postgres) {

  static Machine of(Ground ground) {
    return new Machine(
        Runtime.getRuntime().availableProcessors(),
        Memory.machineBytes(),
        Runtime.version().toString(),
        ground.databaseVersion());
  }
}
