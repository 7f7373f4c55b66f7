package org.inzira.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.inzira.kernel.Outcome;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The rules about compiled classes. */
final class ClassRules {

  /** Makes identifiers that carry their time of making; nothing is decided by it. */
  private static final Set<String> MAY_READ_THE_SYSTEM_CLOCK = Set.of("RecordIds");

  private static final List<String> BANNED_ENDINGS =
      List.of(
          "Impl",
          "Manager",
          "Helper",
          "Util",
          "Utils",
          "Dto",
          "Facade",
          "Info",
          "Processor",
          "Data",
          "Bean");

  private ClassRules() {}

  static ArchRule kernelIsPlainJava() {
    return noClasses()
        .that()
        .resideInAPackage("..kernel")
        .and()
        .doNotHaveSimpleName("package-info")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..", "picocli..")
        .allowEmptyShould(true);
  }

  /** It is large, and its words would become ours; all others speak of records. */
  static ArchRule hapiStaysAtItsDoor() {
    return noClasses()
        .that()
        .resideOutsideOfPackage("org.inzira.fhir..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("ca.uhn.fhir..", "org.hl7.fhir..");
  }

  static ArchRule outcomesRollBack() {
    return noMethods()
        .that()
        .haveRawReturnType(Outcome.class)
        .should()
        .beAnnotatedWith(Transactional.class)
        .allowEmptyShould(true);
  }

  static ArchRule timeComesFromAClock() {
    return noClasses()
        .that(isNot(MAY_READ_THE_SYSTEM_CLOCK))
        .should()
        .callMethodWhere(readsTheSystemClock());
  }

  /** A stream of rows keeps its connection until someone closes it, and nobody does. */
  static ArchRule queriesGiveTheirConnectionBack() {
    return noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");
  }

  static ArchRule staticsDoNotChange() {
    return fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(
            DescribedPredicate.describe(
                "were written by us",
                type -> !type.getName().contains("$SwitchMap$") && !isGenerated(type)))
        .should()
        .beFinal()
        .andShould()
        .notHaveRawType(changeable())
        .allowEmptyShould(true);
  }

  static ArchRule namesAreWholeWords() {
    return noClasses()
        .should()
        .haveNameMatching(".*(" + String.join("|", BANNED_ENDINGS) + ")(\\$.*)?")
        .orShould()
        .haveSimpleNameStartingWith("Abstract");
  }

  static ArchRule pagesAndBeansAreHidden() {
    return classes()
        .that()
        .areMetaAnnotatedWith(Controller.class)
        .or()
        .areMetaAnnotatedWith(Repository.class)
        .or(
            DescribedPredicate.describe(
                "are a configuration of a module",
                type ->
                    type.isAnnotatedWith(Configuration.class)
                        && !type.getPackageName().equals("org.inzira")))
        .should()
        .bePackagePrivate()
        .allowEmptyShould(true);
  }

  static ArchRule modulesAreFlat() {
    return classes()
        .that()
        .resideOutsideOfPackage("org.inzira")
        .should()
        .haveNameMatching("org\\.inzira\\.[a-z]+(\\.[a-z]+)?\\.[^.]+")
        .because("a module is one package; one that grew beyond its limit may split once");
  }

  static ArchRule transactionsAreWrittenOut() {
    return methods()
        .that()
        .areDeclaredInClassesThat()
        .resideInAPackage("org.inzira..")
        .should()
        .notBeAnnotatedWith(Transactional.class)
        .allowEmptyShould(true);
  }

  static boolean isGenerated(JavaClass type) {
    return type.getSimpleName().startsWith("Jte");
  }

  private static DescribedPredicate<JavaClass> isNot(Set<String> names) {
    return DescribedPredicate.describe(
        "are not " + names, type -> !names.contains(type.getSimpleName()));
  }

  private static DescribedPredicate<JavaMethodCall> readsTheSystemClock() {
    return DescribedPredicate.describe("reads the system's clock", ClassRules::isSystemTime);
  }

  private static boolean isSystemTime(JavaMethodCall call) {
    var owner = call.getTargetOwner();
    var name = call.getName();
    boolean now =
        name.equals("now")
            && owner.isAssignableTo(Temporal.class)
            && call.getTarget().getRawParameterTypes().stream()
                .noneMatch(type -> type.isEquivalentTo(Clock.class));
    return now
        || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"))
        || (owner.isEquivalentTo(Clock.class)
            && List.of("systemUTC", "systemDefaultZone").contains(name));
  }

  private static DescribedPredicate<JavaClass> changeable() {
    var atomic =
        List.of(AtomicBoolean.class, AtomicInteger.class, AtomicLong.class, AtomicReference.class);
    return DescribedPredicate.describe(
        "can change",
        type ->
            atomic.stream().anyMatch(type::isEquivalentTo)
                || type.isEquivalentTo(StringBuilder.class)
                || (!type.isInterface()
                    && (type.isAssignableTo(Collection.class) || type.isAssignableTo(Map.class))));
  }
}
