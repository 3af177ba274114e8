package fr.encharge.engagement.orgchart;

import fr.encharge.platform.view.ViewFixture;

/** Organisation charts for the tests of whoever reads them. */
public final class Charts {

    private Charts() {}

    public static ViewFixture fixture() {
        return ViewFixture.of(OrgchartProjection.view());
    }

    public static Orgchart of(ViewFixture fixture) {
        return new Orgchart(fixture.views());
    }
}
