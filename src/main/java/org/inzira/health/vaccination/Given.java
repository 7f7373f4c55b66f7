package org.inzira.health.vaccination;

import java.time.LocalDate;

/** A dose somebody has had, given here or documented, by its CVX code. */
record Given(String cvx, LocalDate on) {}
