package org.inzira.house.shed.spade;

import org.inzira.house.shed.seed.Seed;

/** Uses what it may not. */
public record Spade(Seed seed) {}
