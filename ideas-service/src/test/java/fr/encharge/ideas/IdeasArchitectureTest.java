package fr.encharge.ideas;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.encharge.ideas.campaign.CampaignEvent;
import fr.encharge.ideas.charge.ChargeEvent;
import fr.encharge.ideas.idea.IdeaEvent;
import fr.encharge.platform.rule.Rule;
import fr.encharge.platform.text.SealedText;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.axonframework.spring.stereotype.Aggregate;

@AnalyzeClasses(packages = "fr.encharge.ideas", importOptions = DoNotIncludeTests.class)
class IdeasArchitectureTest {

    private static final String EDGE = ".*(Endpoint|IdeaBox)(\\$.*)?";

    @ArchTest
    static final ArchRule decisionsKnowNoFramework = noClasses()
            .that()
            .resideInAnyPackage("..ideas.idea", "..ideas.charge", "..ideas.campaign")
            .and()
            .haveNameNotMatching(EDGE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..");

    @ArchTest
    static final ArchRule decisionsHaveNoClockAndNoDice = noClasses()
            .that()
            .resideInAnyPackage("..ideas.idea", "..ideas.charge", "..ideas.campaign")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat(assignableTo(Clock.class).or(assignableTo(Random.class)));

    @ArchTest
    static final ArchRule viewsDecideNothing = noClasses()
            .that()
            .resideInAnyPackage(
                    "..campaigns",
                    "..openideas",
                    "..leases",
                    "..ideaboard",
                    "..ideapage",
                    "..history",
                    "..waiting",
                    "..acts")
            .should()
            .dependOnClassesThat(assignableTo(Rule.class).or(annotatedWith(Aggregate.class)));

    @ArchTest
    static final ArchRule aggregatesAreTheirPackagesOwn =
            classes().that().areAnnotatedWith(Aggregate.class).should().bePackagePrivate();

    @ArchTest
    static final ArchRule messagesCarryNoText = noClasses()
            .that()
            .resideInAPackage("..messaging")
            .should()
            .dependOnClassesThat(assignableTo(SealedText.class));

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
    static final ArchRule eventsAreRecords = classes()
            .that(assignableTo(IdeaEvent.class)
                    .or(assignableTo(ChargeEvent.class))
                    .or(assignableTo(CampaignEvent.class)))
            .and()
            .areNotInterfaces()
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("fr.encharge.ideas.(*)..").should().beFreeOfCycles();
}
