package fr.encharge.standalone.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private final Fontbrune fontbrune = Fontbrune.read();
    private final List<Scene> scenes =
            new Script(fontbrune, new WorkingDays(LocalDate.of(2026, 11, 24))).scenes(login -> "agt-" + login);

    @Test
    void scenesFollowEachOtherFromTheFirstStaffFileOn() {
        assertThat(scenes).extracting(Scene::at).isSorted().doesNotHaveDuplicates();
        assertThat(scenes.get(0).acts()).singleElement().isInstanceOf(Act.StaffFile.class);
        assertThat(scenes.get(scenes.size() - 1).at().isPast()).isTrue();
    }

    @Test
    void theFirstStaffFileNamesUnitsAndWhoIsThere() {
        Act.StaffFile first = (Act.StaffFile) scenes.get(0).acts().get(0);

        assertThat(first.csv().lines())
                .startsWith("agent;name;unit;unit label;parent;role;from;until", ";;DG;Direction générale;;;;")
                .contains("agt-claire.vasseur;Claire Vasseur;DG;;;agent|director;2017-01-01;")
                .noneMatch(line -> line.contains("tiphaine.morel"));
    }

    @Test
    void arrivalsMovesAndDeparturesComeOnTheirDay() {
        assertThat(scenes.stream()
                        .flatMap(scene -> scene.acts().stream())
                        .filter(Act.StaffFile.class::isInstance)
                        .skip(1)
                        .map(act -> ((Act.StaffFile) act).csv().lines().skip(1).toList()))
                .containsExactly(
                        List.of("agt-tiphaine.morel;Tiphaine Morel;EDU;;;agent;2026-08-11;"),
                        List.of("agt-samira.ouali;Samira Ouali;FIN;;;agent;2026-09-01;"),
                        List.of("agt-laurent.picard;Laurent Picard;CTM;;;agent;1989-01-01;2026-09-29"));
    }

    @Test
    void noIdeaMeetsTwoStepsAtOnce() {
        assertThat(scenes)
                .allSatisfy(scene -> assertThat(scene.acts().stream()
                                .filter(Act.Doing.class::isInstance)
                                .map(act -> ((Act.Doing) act).idea().key()))
                        .doesNotHaveDuplicates());
    }
}
