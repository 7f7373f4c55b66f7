package org.inzira.charts;

/**
 * A drawn chart.
 *
 * @param svg one {@code <svg class="chart">} element, safe to be written unescaped into a page or a
 *     printed document: every text in it has been escaped
 */
public record Drawing(String svg, ChartTable table) {}
