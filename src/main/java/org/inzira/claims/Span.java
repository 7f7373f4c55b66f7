package org.inzira.claims;

/**
 * Where something stands in a text.
 *
 * @param start the first character, counted from zero
 * @param end the first character after it
 * @param line the line, counted from one as editors do
 * @param column the character of the line, counted from one
 */
public record Span(int start, int end, int line, int column) {}
