package org.inzira.flights;

import java.util.UUID;

/** The seats of one case on one flight. */
public record BookingId(UUID value) {}
