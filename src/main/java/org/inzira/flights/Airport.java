package org.inzira.flights;

import java.time.ZoneId;
import org.inzira.kernel.CountryCode;

/**
 * An airport: by which clock its times are written, and in which country one has then arrived.
 *
 * @param code its three letters
 */
record Airport(String code, ZoneId zone, CountryCode country, String name) {}
