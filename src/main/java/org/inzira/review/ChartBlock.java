package org.inzira.review;

import java.util.Optional;
import org.inzira.charts.Drawing;

/**
 * A chart on the page.
 *
 * @param remark what must be said of its numbers: overlapping, kept back, illustrative
 */
record ChartBlock(String title, Drawing drawing, Optional<String> remark) {}
