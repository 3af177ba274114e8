package fr.encharge.standalone.pabulib;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PabulibFileTest {

    private static final String META = """
            META
            key;value
            description;Budget participatif
            unit;Fontbrune
            vote_type;approval
            min_length;1
            max_length;2
            """;
    private static final String PROJECTS = """
            PROJECTS
            project_id;cost;votes;name;category;district
            7;4000.0;2;Abris pour la faune;Nature;Centre
            8;1200;1;"Bancs; et ombre";Cadre de vie;
            """;
    private static final String VOTES = """
            VOTES
            voter_id;age;sex;vote
            1;34;F;7
            2;51;M;7,8
            """;

    @TempDir
    Path dir;

    @Test
    void aFileIsReadWhole() {
        var file = read(META + PROJECTS + VOTES);

        assertThat(file.faults()).isEmpty();
        assertThat(file.meta())
                .containsExactly(
                        Map.entry("description", "Budget participatif"),
                        Map.entry("unit", "Fontbrune"),
                        Map.entry("vote_type", "approval"),
                        Map.entry("min_length", "1"),
                        Map.entry("max_length", "2"));
        assertThat(file.rule()).isEqualTo(new VotingRule(VotingRule.Kind.APPROVAL, 1, 2));
        assertThat(file.projects())
                .containsExactly(
                        new Project(
                                10,
                                "7",
                                "Abris pour la faune",
                                "Nature",
                                Map.of("cost", "4000.0", "district", "Centre"),
                                OptionalLong.of(2)),
                        new Project(
                                11,
                                "8",
                                "Bancs; et ombre",
                                "Cadre de vie",
                                Map.of("cost", "1200"),
                                OptionalLong.of(1)));
        assertThat(file.ballots())
                .containsExactly(new Ballot(14, "1", List.of("7")), new Ballot(15, "2", List.of("7", "8")));
        assertThat(file.votes()).isEqualTo(3);
    }

    @Test
    void aByteOrderMarkAndCarriageReturnsChangeNothing() {
        var file = read("\uFEFF" + (META + PROJECTS + VOTES).replace("\n", "\r\n"));

        assertThat(file).isEqualTo(read(META + PROJECTS + VOTES));
    }

    @Test
    void unknownColumnsOfProjectsAreKeptAndThoseOfVotersAreNot() {
        var file = read(META + """
                PROJECTS
                project_id;latitude;name;selected;score
                7;43.6;Abris;1;12
                VOTES
                voter_id;vote;voting_method
                1;7;internet
                """);

        assertThat(file.projects().get(0).attributes()).isEqualTo(Map.of("latitude", "43.6"));
        assertThat(file.projects().get(0).publishedVotes()).isEmpty();
        assertThat(file.ballots()).containsExactly(new Ballot(13, "1", List.of("7")));
    }

    @Test
    void aProjectWithoutNameIsCalledByItsId() {
        var file = read(META + "PROJECTS\nproject_id\nA-7\n" + "VOTES\nvoter_id;vote\n1;A-7\n");

        assertThat(file.projects().get(0).title()).isEqualTo("A-7");
    }

    @Test
    void aQuotedFieldHoldsSemicolonsQuotesAndLineEnds() {
        var file = read(META + """
                PROJECTS
                project_id;name
                7;"Un ""banc"";
                à l'ombre"
                8;Après
                """ + VOTES);

        assertThat(file.projects()).extracting(Project::title).containsExactly("Un \"banc\";\nà l'ombre", "Après");
        assertThat(file.projects().get(1).line()).isEqualTo(12);
        assertThat(file.faults()).isEmpty();
    }

    @Test
    void aQuoteThatIsNeverClosedLosesItsOwnLineOnly() {
        var file = read(META + """
                PROJECTS
                project_id;name
                7;"Un banc
                8;Après
                9;Encore
                VOTES
                voter_id;vote
                1;7
                2;8,9
                """);

        assertThat(file.projects()).extracting(Project::id).containsExactly("8", "9");
        assertThat(file.ballots()).extracting(Ballot::voter).containsExactly("2");
        assertThat(file.faults())
                .containsExactly(
                        new Fault(10, "opens a quote that is not closed"),
                        new Fault(15, "votes for project '7', which is not in the file"));
    }

    @Test
    void chooseOneIsAnApprovalOfOne() {
        var file = read(META.replace("approval", "choose-1") + PROJECTS + VOTES);

        assertThat(file.rule()).isEqualTo(new VotingRule(VotingRule.Kind.APPROVAL, 1, 1));
        assertThat(file.faults()).containsExactly(new Fault(15, "votes for 2 projects where 1 are allowed"));
    }

    @Test
    void ordinalIsARankingInTheOrderOfTheBallot() {
        var file = read(META.replace("approval", "ordinal") + PROJECTS + "VOTES\nvoter_id;vote\n1;8,7\n");

        assertThat(file.rule().kind()).isEqualTo(VotingRule.Kind.RANKING);
        assertThat(file.ballots().get(0).choices()).containsExactly("8", "7");
    }

    @Test
    void withoutLengthsABallotMayNameOneProjectOrAll() {
        var file = read(META.replaceAll("m.._length;.\n", "") + PROJECTS + VOTES);

        assertThat(file.rule()).isEqualTo(new VotingRule(VotingRule.Kind.APPROVAL, 1, 2));
    }

    @Test
    void aBallotBelowTheLeastLengthIsUsed() {
        var file = read(META.replace("min_length;1", "min_length;2") + PROJECTS + VOTES);

        assertThat(file.ballots()).extracting(Ballot::voter).containsExactly("1", "2");
    }

    @Test
    void everyLineThatCannotBeUsedIsNamedAndTheOthersAreRead() {
        var file = read(META + "comment\nunit;Again\n" + PROJECTS + """
                7;1;1;Twice;a;b
                9;1;many;Name;a;b
                ;1;1;No id;a;b
                10;1;1
                """ + VOTES + """
                1;20;F;8
                3;20;F;
                ;20;F;7
                4;20;F;7,7
                5;20;F;7,
                6;20;F;7;8
                7;20;F;7
                """);

        assertThat(file.faults())
                .extracting(Fault::toString)
                .containsExactly(
                        "line 8: gives no value to 'comment'",
                        "line 9: gives 'unit' a second value",
                        "line 14: is a second project 7",
                        "line 15: has 'many' for a number of votes",
                        "line 16: has no project_id",
                        "line 17: has 3 fields where 6 columns are named",
                        "line 22: is a second ballot of voter 1",
                        "line 23: has no vote",
                        "line 24: has no voter_id",
                        "line 25: votes for project 7 twice",
                        "line 26: votes for project '', which is not in the file",
                        "line 27: has 5 fields where 4 columns are named");
        assertThat(file.ballots()).extracting(Ballot::voter).containsExactly("1", "2", "7");
    }

    @Test
    void aLineThatIsNoUtf8IsNamed() {
        var file = read(META + PROJECTS + "9;1;1;Végétaliser;a;b\n" + VOTES, StandardCharsets.ISO_8859_1);

        assertThat(file.faults()).containsExactly(new Fault(12, "is not UTF-8 text"));
        assertThat(file.ballots()).hasSize(2);
    }

    @Test
    void nothingIsMadeOfWhatIsNoPabulibFile() {
        assertRefused("", "The file has no section META with a line of column names.");
        assertRefused("name;cost\nA;1\n", "This is no Pabulib file: line 1 should be META.");
        assertRefused(META + PROJECTS, "The file has no section VOTES with a line of column names.");
        assertRefused(META + PROJECTS + VOTES + PROJECTS, "Line 16 opens the section PROJECTS again.");
        assertRefused(META + "PROJECTS\nname\nA\n" + VOTES, "Line 9 names no column project_id.");
        assertRefused(META + PROJECTS + "VOTES\nvoter_id\n1\n", "Line 13 names no column vote.");
        assertRefused(META + "PROJECTS\nproject_id\n" + VOTES, "The file has no project that can be used.");
        assertThatThrownBy(() -> PabulibFile.read(dir.resolve("absent.pb")))
                .hasMessage("There is no file " + dir.resolve("absent.pb") + ".");
    }

    @Test
    void nothingIsMadeOfARuleThatIsNotKnown() {
        assertRefused(
                META.replace("approval", "cumulative") + PROJECTS + VOTES,
                "The vote_type cumulative is not one that can be imported: approval, choose-1 and ordinal are.");
        assertRefused(META.replace("vote_type;approval\n", "") + PROJECTS + VOTES, "META names no vote_type.");
        assertRefused(
                META.replace("max_length;2", "max_length;two") + PROJECTS + VOTES,
                "META's max_length is 'two', not a number of projects.");
        assertRefused(
                META.replace("min_length;1", "min_length;3") + PROJECTS + VOTES,
                "META's min_length 3 is above its max_length 2.");
    }

    private void assertRefused(String text, String sentence) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(UnreadableFile.class).hasMessage(sentence);
    }

    private PabulibFile read(String text) {
        return read(text, StandardCharsets.UTF_8);
    }

    private PabulibFile read(String text, Charset charset) {
        try {
            return PabulibFile.read(Files.write(dir.resolve("file.pb"), text.getBytes(charset)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
