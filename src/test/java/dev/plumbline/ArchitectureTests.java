package dev.plumbline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may use whom. A package that does not exist yet breaks no rule. */
@AnalyzeClasses(packages = "dev.plumbline", importOptions = ImportOption.DoNotIncludeTests.class)
final class ArchitectureTests {
  private static final String SPARK = "org.apache.spark..";
  private static final String SCALA = "scala..";
  private static final String DEEQU = "com.amazon.deequ..";
  private static final String FREEMARKER = "freemarker..";
  private static final String POI = "org.apache.poi..";
  private static final String SIMPLE_JAVA_MAIL = "org.simplejavamail..";
  private static final String JAKARTA_MAIL = "jakarta.mail..";

  @ArchTest static final ArchRule projectUsesNothingOfOurs = only("project").may();

  @ArchTest static final ArchRule resultsUseTheProject = only("result").may("project");

  @ArchTest static final ArchRule expectationsUseTheProject = only("expectation").may("project");

  @ArchTest static final ArchRule workbooksAreReadForThemselves = only("sheet").may();

  @ArchTest
  static final ArchRule tablesUseTheProjectAndWorkbooks = only("table").may("project", "sheet");

  @ArchTest static final ArchRule clustersUseNothingOfOurs = only("cluster").may();

  @ArchTest static final ArchRule masksUseTheProject = only("mask").may("project");

  @ArchTest static final ArchRule theDemoUsesTheProject = only("demo").may("project");

  @ArchTest
  static final ArchRule checksUseExpectationsAndTables =
      only("check").may("project", "result", "expectation", "table", "mask", "anomaly");

  @ArchTest
  static final ArchRule suggestionsUseChecksAndTheVocabulary =
      only("suggest").may("project", "result", "expectation", "table", "check");

  @ArchTest
  static final ArchRule reconciliationsAreMadeOfDeclarations =
      only("reconciliation").may("project", "expectation");

  @ArchTest static final ArchRule attributionUsesNothingOfOurs = only("attribution").may();

  @ArchTest
  static final ArchRule rollupsUseTablesAndResults =
      only("rollup").may("project", "result", "table", "mask", "reconciliation", "attribution");

  @ArchTest
  static final ArchRule reportsAreMadeOfRecordsAlone = only("report").may("project", "result");

  @ArchTest static final ArchRule trustIsJudgedFromResults = only("trust").may("project", "result");

  @ArchTest static final ArchRule historyIsMadeOfResults = only("history").may("project", "result");

  @ArchTest static final ArchRule anomaliesAreFoundInNumbersAlone = only("anomaly").may();

  @ArchTest
  static final ArchRule packagesFormNoCycle =
      slices().matching("dev.plumbline.(*)..").should().beFreeOfCycles().allowEmptyShould(true);

  @ArchTest
  static final ArchRule sparkStaysWhereDataIsRead =
      noClasses()
          .that(
              resideInAnyPackage(
                  ours(
                      "project",
                      "result",
                      "expectation",
                      "anomaly",
                      "history",
                      "report",
                      "trust",
                      "demo")))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(SPARK, SCALA, DEEQU)
          .allowEmptyShould(true);

  @ArchTest static final ArchRule deequStaysInChecks = library(DEEQU).isUsedBy("check");

  @ArchTest
  static final ArchRule freeMarkerStaysInPagesAndMail =
      library(FREEMARKER).isUsedBy("report.site", "report.mail");

  @ArchTest
  static final ArchRule poiStaysInWorkbooks =
      library(POI).isUsedBy("report.workbook", "table", "sheet", "demo");

  @ArchTest
  static final ArchRule mailIsSentFromOnePlace = library(SIMPLE_JAVA_MAIL).isUsedBy("report.mail");

  @ArchTest
  static final ArchRule mailProtocolsStayThere = library(JAKARTA_MAIL).isUsedBy("report.mail");

  @ArchTest
  static final ArchRule nothingWritesToTheConsoleButTheCommands =
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.plumbline.cli..")
          .should()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  private static Layer only(String name) {
    return new Layer(name);
  }

  private static Library library(String packages) {
    return new Library(packages);
  }

  private static String[] ours(String... names) {
    String[] packages = new String[names.length];
    for (int at = 0; at < names.length; at++) {
      packages[at] = "dev.plumbline." + names[at] + "..";
    }
    return packages;
  }

  private record Layer(String name) {
    ArchRule may(String... others) {
      DescribedPredicate<JavaClass> foreign =
          DescribedPredicate.not(resideInAnyPackage("dev.plumbline.."));
      return classes()
          .that()
          .resideInAPackage("dev.plumbline." + name + "..")
          .should()
          .onlyDependOnClassesThat(
              foreign
                  .or(resideInAnyPackage(ours(name)))
                  .or(resideInAnyPackage(ours(others)))
                  .as("are of " + name + ", what it may use, or libraries"))
          .allowEmptyShould(true);
    }
  }

  private record Library(String packages) {
    ArchRule isUsedBy(String... users) {
      return noClasses()
          .that()
          .resideOutsideOfPackages(ours(users))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(packages);
    }
  }
}
