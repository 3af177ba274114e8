package fr.encharge.voting.campaigns;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.identity.Ids;
import fr.encharge.platform.rule.InvalidValue;
import java.util.regex.Pattern;

/** A campaign: {@code campaign-} and a name-based UUID. */
public record CampaignId(@JsonValue String value) {

    private static final Pattern SHAPE = Pattern.compile("campaign-[A-Za-z0-9-]{1,80}");

    @JsonCreator
    public CampaignId {
        InvalidValue.unless(SHAPE.matcher(value).matches(), "campaign", "campaign- and a UUID");
    }

    /** The campaign that an authority calls by this slug: both services derive its id in the same way. */
    public static CampaignId of(AuthorityId authority, String slug) {
        return new CampaignId("campaign-" + Ids.of(authority.value(), "campaign", slug));
    }

    @Override
    public String toString() {
        return value;
    }
}
