package org.inzira.invention;

import java.time.LocalDate;
import org.inzira.invention.people.Someone;

/**
 * Somebody who had a health assessment.
 *
 * @param until the last day on which anything may still be done for them here
 */
record Examined(Someone person, LocalDate on, String destination, LocalDate until) {}
