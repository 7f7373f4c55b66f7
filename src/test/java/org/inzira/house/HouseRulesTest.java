package org.inzira.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.inzira.planted.PlantedClasses;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The house rules that a machine can keep; each proves on a planted breach that it would see one.
 */
class HouseRulesTest {

  private static final Path MAIN = Path.of("src/main/java");
  private static final Path TEST = Path.of("src/test/java");
  private static final int HIDDEN_PERCENT_MIN = 40;

  /** Read once, since reading them takes longer than all rules. */
  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.inzira");

  private static final JavaClasses PLANTED = PlantedClasses.all();

  @TestFactory
  Stream<DynamicTest> keepsTheRulesOfJavaFiles() {
    var main = Source.below(MAIN);
    var all = Stream.concat(main.stream(), Source.below(TEST).stream()).toList();
    return Stream.concat(
        SourceRules.everywhere().stream().flatMap(rule -> both(rule, all)),
        SourceRules.shipped().stream().flatMap(rule -> both(rule, main)));
  }

  private static Stream<DynamicTest> both(SourceRule rule, List<Source> sources) {
    return Stream.of(
        dynamicTest(
            rule.name(),
            () ->
                assertThat(
                        sources.stream()
                            .filter(source -> !Exceptions.has(rule.name(), source.name()))
                            .flatMap(source -> rule.check().apply(source).stream()))
                    .isEmpty()),
        dynamicTest(
            rule.name() + ": the planted breach is seen",
            () -> assertThat(rule.check().apply(Source.planted(rule.planted()))).isNotEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> keepsTheRulesOfClasses() {
    return Stream.of(
            ClassRules.kernelIsPlainJava(),
            ClassRules.hapiStaysAtItsDoor(),
            ClassRules.outcomesRollBack(),
            ClassRules.transactionsAreWrittenOut(),
            ClassRules.timeComesFromAClock(),
            ClassRules.queriesGiveTheirConnectionBack(),
            ClassRules.staticsDoNotChange(),
            ClassRules.namesAreWholeWords(),
            ClassRules.pagesAndBeansAreHidden(),
            ClassRules.modulesAreFlat())
        .flatMap(rule -> both(rule, OURS));
  }

  private static Stream<DynamicTest> both(ArchRule rule, JavaClasses classes) {
    return Stream.of(
        dynamicTest(rule.getDescription(), () -> rule.check(classes)),
        dynamicTest(
            rule.getDescription() + ": the planted breach is seen",
            () -> assertThat(rule.evaluate(PLANTED).hasViolation()).isTrue()));
  }

  @Test
  void hidesAtLeastFortyPercentOfItsTypes() {
    var hidden = Hidden.in(OURS);

    assertThat(hidden.percent()).as("%s", hidden).isGreaterThanOrEqualTo(HIDDEN_PERCENT_MIN);
  }

  @Test
  void seesThatAllPlantedTypesArePublic() {
    assertThat(Hidden.in(PLANTED).percent()).isLessThan(HIDDEN_PERCENT_MIN);
  }

  @Test
  void showsOnlyWhatAnotherModuleNeeds() {
    assertThat(Hidden.needlesslyPublic(OURS))
        .filteredOn(name -> !Exceptions.has("needlessly public", name))
        .isEmpty();
  }

  @Test
  void seesAPublicTypeThatNobodyNeeds() {
    assertThat(Hidden.needlesslyPublic(PLANTED)).isNotEmpty();
  }
}
