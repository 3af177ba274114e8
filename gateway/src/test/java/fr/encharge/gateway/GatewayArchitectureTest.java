package fr.encharge.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "fr.encharge", importOptions = ImportOption.DoNotIncludeTests.class)
class GatewayArchitectureTest {

    @ArchTest
    static final ArchRule theGatewayKnowsNoService = noClasses()
            .that()
            .resideInAPackage("fr.encharge.gateway..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "fr.encharge.ideas..",
                    "fr.encharge.voting..",
                    "fr.encharge.engagement..",
                    "fr.encharge.platform..",
                    "fr.encharge.eventlog..",
                    "org.axonframework..",
                    "org.apache.kafka..",
                    "com.mongodb..",
                    "jakarta.servlet..");

    @ArchTest
    static final ArchRule itKeepsNothingForTheWholeProcess =
            noClasses().should().callMethod(System.class, "setProperty", String.class, String.class);

    @ArchTest
    static final ArchRule itsPackagesHaveNoCycle =
            slices().matching("fr.encharge.gateway.(*)..").should().beFreeOfCycles();
}
