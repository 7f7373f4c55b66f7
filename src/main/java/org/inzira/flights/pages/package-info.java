/**
 * The pages of flights: their list, one with its passengers, notices, and what a disruption does.
 */
@NullMarked
package org.inzira.flights.pages;

import org.jspecify.annotations.NullMarked;
