package org.inzira.shell;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.inzira.database.Homes;
import org.inzira.database.Sentences;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the application for one call of the command line. A call that serves starts the web server
 * and stays; any other makes only the beans it needs, so that help needs no database, and ends.
 */
public final class Shell {

  private static final int REFUSED = 1;

  private Shell() {}

  /**
   * Runs a call.
   *
   * @return the exit status, or empty when the server is up and shall stay
   */
  public static OptionalInt run(Class<?> application, String... arguments) {
    var call = new Call(List.of(arguments));
    try {
      var context = start(application, call);
      int status = CommandLines.of(context, call).execute(arguments);
      if (call.serves() && status == 0) {
        return OptionalInt.empty();
      }
      context.close();
      return OptionalInt.of(status);
    } catch (RuntimeException failed) {
      var refusals = Failures.refusals(failed);
      if (refusals.isEmpty()) {
        throw failed;
      }
      System.err.println(Sentences.of(refusals));
      return OptionalInt.of(REFUSED);
    }
  }

  private static ConfigurableApplicationContext start(Class<?> application, Call call) {
    var start = new SpringApplication(application);
    start.setWebApplicationType(
        call.serves() ? WebApplicationType.SERVLET : WebApplicationType.NONE);
    start.setLazyInitialization(!call.serves());
    start.setBannerMode(Banner.Mode.OFF);
    start.setLogStartupInfo(false);
    start.setAddCommandLineProperties(false);
    start.setDefaultProperties(Map.of(Homes.CALL, call.word()));
    if (call.needsNothing()) {
      start.addInitializers(context -> context.addBeanFactoryPostProcessor(Shell::makeNothing));
    }
    return start.run();
  }

  /** Some beans want to be made at every start, whatever it is for; such a call needs none. */
  private static void makeNothing(ConfigurableListableBeanFactory beans) {
    for (var name : beans.getBeanDefinitionNames()) {
      beans.getBeanDefinition(name).setLazyInit(true);
    }
  }
}
