/**
 * Statements of certificates that anybody can check without us: signed as JSON Web Signatures, with
 * keys that are made here and change.
 */
@NullMarked
package org.inzira.health.certificates;

import org.jspecify.annotations.NullMarked;
