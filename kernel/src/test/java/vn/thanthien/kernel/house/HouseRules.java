package vn.thanthien.kernel.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.thanthien.kernel.scope.OwnedByUnit;
import vn.thanthien.kernel.scope.UnitScope;

/// The rules of the house, checked in every module. Each fails also when it matches nothing.
public abstract class HouseRules {

  private static final Pattern FORBIDDEN_PACKAGE =
      Pattern.compile(
          ".*\\.(util|utils|dto|mapper|impl|service|services|config|constants|exception|common|helper)(\\..*)?");
  private static final Pattern FORBIDDEN_NAME =
      Pattern.compile(".*(Impl|Manager|Helper|Utils?|Mapper|DTO|Dto)$");
  private static final List<Class<? extends java.lang.annotation.Annotation>> VERBS =
      List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

  private final JavaClasses house;
  private final String base;
  private final Set<String> withoutUnit;
  private final Set<String> systemScope;

  /// @param base the module's package, for example `vn.thanthien.dossier`
  /// @param withoutUnit entities that belong to no unit, each by simple name: reference data
  /// @param systemScope who may enter the system scope, each by simple name
  protected HouseRules(String base, Set<String> withoutUnit, Set<String> systemScope) {
    this.base = base;
    this.withoutUnit = withoutUnit;
    this.systemScope = systemScope;
    house =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(base);
  }

  @Test
  void packagesAreFeatures() {
    classes()
        .should(
            satisfy(
                "live in a package named after a business noun",
                type -> !FORBIDDEN_PACKAGE.matcher(type.getPackageName()).matches()))
        .because("we package by feature: whoever looks for dossiers opens the package dossier")
        .check(house);
  }

  @Test
  void namesSayWhatAClassIs() {
    classes()
        .should(
            satisfy(
                "be one of the nine words",
                type -> !FORBIDDEN_NAME.matcher(type.getSimpleName()).matches()))
        .because("a class that is none of the nine words needs a better name")
        .check(house);
  }

  @Test
  void everyOperationNamesItsRoles() {
    methods()
        .that(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are operations",
                (JavaMethod method) -> VERBS.stream().anyMatch(method::isAnnotatedWith)))
        .should()
        .beAnnotatedWith(RolesAllowed.class)
        .orShould()
        .beAnnotatedWith(PermitAll.class)
        .because("an operation without roles is open to everybody who can sign in")
        .allowEmptyShould(!hasResources())
        .check(house);
  }

  @Test
  void everyRecordBelongsToAUnit() {
    classes()
        .that()
        .areAnnotatedWith(Entity.class)
        .should(
            satisfy(
                "extend OwnedByUnit or be listed as reference data",
                type ->
                    type.isAssignableTo(OwnedByUnit.class)
                        || withoutUnit.contains(type.getSimpleName())))
        .because("what belongs to no unit is visible to all of them")
        .allowEmptyShould(!hasResources())
        .check(house);
  }

  @Test
  void onlyTheListedEnterTheSystemScope() {
    noClasses()
        .that(
            com.tngtech.archunit.base.DescribedPredicate.describe(
                "are not listed",
                (JavaClass type) -> !systemScope.contains(outermost(type).getSimpleName())))
        .should()
        .callMethod(UnitScope.class, "asSystem", Runnable.class)
        .orShould()
        .callMethod(UnitScope.class, "asUnit", String.class, ScopedValue.CallableOp.class)
        .because("whoever sees with other eyes than the caller's must be known by name")
        .check(house);
  }

  @Test
  void rulesTakeTheClockFromOutside() {
    noClasses()
        .that(are(resideInAPackage(base + "..")))
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(LocalDate.class, "now")
        .orShould()
        .callMethod(LocalDateTime.class, "now")
        .orShould()
        .callMethod(OffsetDateTime.class, "now")
        .orShould()
        .callMethod(ZonedDateTime.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .because("a rule that reads the wall clock cannot be tested at another hour")
        .check(house);
  }

  private boolean hasResources() {
    return house.stream().anyMatch(type -> type.isAnnotatedWith(Path.class));
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
  }

  private static ArchCondition<JavaClass> satisfy(
      String description, java.util.function.Predicate<JavaClass> rule) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        if (!rule.test(type)) {
          events.add(
              SimpleConditionEvent.violated(type, type.getName() + " does not " + description));
        }
      }
    };
  }
}
