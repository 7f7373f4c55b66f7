/** What is written in a field of a record, read as a value of its type, and written back. */
@NullMarked
@ApplicationModule(allowedDependencies = {"kernel", "places"})
package org.inzira.fields;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
