package org.inzira.flights;

import java.util.UUID;

/** A flight on which the mission holds seats. */
public record FlightId(UUID value) {}
