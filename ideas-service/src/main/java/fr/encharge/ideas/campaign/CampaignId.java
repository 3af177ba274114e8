package fr.encharge.ideas.campaign;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.identity.Ids;
import fr.encharge.platform.rule.InvalidValue;
import java.util.regex.Pattern;

/** A campaign, whose id follows from its authority and slug: the same slug elsewhere is another campaign. */
public record CampaignId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("campaign-[0-9a-f-]{36}");

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public CampaignId {
        InvalidValue.unless(SHAPE.matcher(value).matches(), "campaign", "campaign- and a UUID");
    }

    public static CampaignId of(AuthorityId authority, Slug slug) {
        return new CampaignId("campaign-" + Ids.of(authority.value(), "campaign", slug.value()));
    }

    @Override
    public String toString() {
        return value;
    }
}
