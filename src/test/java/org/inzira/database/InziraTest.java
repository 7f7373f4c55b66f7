package org.inzira.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.inzira.Inzira;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * Boots the whole application, without a port, on a fresh test database; inject {@code MockMvc}.
 * Classes with the same configuration share one application and its database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@SpringBootTest(classes = Inzira.class)
@AutoConfigureMockMvc
@ContextConfiguration(initializers = FreshDatabase.class)
@Import(TestActing.class)
public @interface InziraTest {}
