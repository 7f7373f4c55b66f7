/**
 * Documents of a person's health for others: medical summary, vaccination record, certificate that
 * somebody is fit to travel, letter about treatment.
 */
@NullMarked
package org.inzira.health.documents;

import org.jspecify.annotations.NullMarked;
