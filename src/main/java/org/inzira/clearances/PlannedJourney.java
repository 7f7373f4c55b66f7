package org.inzira.clearances;

/** A journey as it is kept. */
record PlannedJourney(Journey journey, String key, boolean departed) {}
