package org.inzira.page;

/**
 * A page that stands in the side navigation and as a tile on the start page; a bean of the module
 * that has the page. Shown only to those who may open it.
 *
 * @param order small numbers stand first: 10 review, 20 figures, 30 to 79 records, 80 intake, 90
 *     trail and accounts
 * @param label the key of its name; the key with {@code .lead} is a sentence for the tile
 * @param icon a name of {@code assets/icons.svg}
 */
public record NavigationEntry(int order, String label, String address, Icon icon, Tone tone) {}
