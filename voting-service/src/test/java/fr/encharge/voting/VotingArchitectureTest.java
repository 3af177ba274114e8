package fr.encharge.voting;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.rule.Rule;
import fr.encharge.voting.ballot.BallotCommand;
import fr.encharge.voting.ballot.BallotEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "fr.encharge.voting", importOptions = DoNotIncludeTests.class)
class VotingArchitectureTest {

    @ArchTest
    static final ArchRule decisionsKnowNoFramework = noClasses()
            .that()
            .resideInAPackage("..ballot")
            .and(not(theEdge()))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.mongodb..", "org.bson..", "org.apache.kafka..")
            .because("what a ballot decides is plain Java that Axon calls");

    @ArchTest
    static final ArchRule decisionsHaveNoClockAndNoDice = noClasses()
            .that()
            .resideInAPackage("..ballot")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .orShould()
            .dependOnClassesThat(assignableTo(Clock.class).or(assignableTo(Random.class)));

    @ArchTest
    static final ArchRule votesNameNobody = noClasses()
            .that(assignableTo(BallotEvent.class).or(assignableTo(BallotCommand.class)))
            .or()
            .haveSimpleName("BallotChanged")
            .should()
            .dependOnClassesThat(belongToAnyOf(AgentId.class, Actor.class))
            .because("a vote is kept and told under a pseudonym");

    @ArchTest
    static final ArchRule viewsDecideNothing = noClasses()
            .that()
            .resideInAnyPackage("..tally", "..ballots", "..campaigns", "..ideas", "..members")
            .should()
            .dependOnClassesThat(resideInAPackage("..voting.ballot")
                    .and(assignableTo(Rule.class)
                            .or(assignableTo(BallotCommand.class))
                            .or(simpleName("Ballot"))));

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
            slices().matching("fr.encharge.voting.(*)..").should().beFreeOfCycles();

    private static DescribedPredicate<JavaClass> theEdge() {
        return nameStartingWith("fr.encharge.voting.ballot.BallotEndpoint")
                .or(nameStartingWith("fr.encharge.voting.ballot.BallotForm"))
                .or(nameStartingWith("fr.encharge.voting.ballot.Booths"))
                .forSubtype();
    }
}
