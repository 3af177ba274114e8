package fr.encharge.engagement;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.encharge.engagement.membership.MembershipCommand;
import fr.encharge.engagement.membership.MembershipEvent;
import fr.encharge.engagement.unit.UnitCommand;
import fr.encharge.engagement.unit.UnitEvent;
import fr.encharge.platform.rule.Rule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "fr.encharge.engagement", importOptions = DoNotIncludeTests.class)
class EngagementArchitectureTest {

    @ArchTest
    static final ArchRule decisionsKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage("..unit", "..membership")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework.web..", "org.springframework.boot..", "com.mongodb..", "org.bson..")
            .because("what a unit or a membership decides is plain Java that Axon calls");

    @ArchTest
    static final ArchRule nothingReadsAClockOrThrowsDice = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat(assignableTo(Clock.class).or(assignableTo(Random.class)))
            .because("instants come from the edge");

    @ArchTest
    static final ArchRule viewsDecideNothing = noClasses()
            .that()
            .resideInAnyPackage("..orgchart", "..overview", "..names")
            .and()
            .haveSimpleNameNotEndingWith("Endpoint")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..engagement.unit", "..engagement.membership")
                    .and(assignableTo(Rule.class)
                            .or(assignableTo(UnitCommand.class))
                            .or(assignableTo(MembershipCommand.class))));

    @ArchTest
    static final ArchRule theOverviewKnowsOthersByTheirMessagesAlone = noClasses()
            .that()
            .resideInAPackage("..overview")
            .should()
            .dependOnClassesThat(assignableTo(UnitEvent.class)
                    .or(assignableTo(MembershipEvent.class))
                    .or(resideInAnyPackage("fr.encharge.ideas..", "fr.encharge.voting..")));

    @ArchTest
    static final ArchRule namesStandBesideEverythingElse = noClasses()
            .that()
            .resideInAnyPackage("..unit", "..membership", "..orgchart", "..overview", "..messaging")
            .should()
            .dependOnClassesThat(resideInAnyPackage("..engagement.names"))
            .because("what is stored for ever or told to others holds no name");

    @ArchTest
    static final ArchRule onlyMessagingSpeaksToOthers = noClasses()
            .that()
            .resideOutsideOfPackage("..messaging")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..")
            .orShould()
            .dependOnClassesThat()
            .haveSimpleNameStartingWith("Announce");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("fr.encharge.engagement.(*)..").should().beFreeOfCycles();
}
