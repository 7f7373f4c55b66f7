package org.inzira.house.shed.seed;

/** Is used by a spade that may not. */
public record Seed(String kind) {}
