/**
 * Reads workbooks and CSV files as rows of plain text, streaming and within limits. Knows nothing
 * of records.
 */
@NullMarked
package org.inzira.intake.reading;

import org.jspecify.annotations.NullMarked;
