package fr.encharge.ideas.waiting;

import fr.encharge.ideas.campaigns.CampaignBrief;
import fr.encharge.ideas.campaigns.Campaigns;
import fr.encharge.ideas.text.OpenedTexts;
import fr.encharge.platform.identity.Actor;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.identity.Role;
import fr.encharge.platform.text.Sealer;
import fr.encharge.platform.view.Shows;
import fr.encharge.platform.web.Arrival;
import fr.encharge.platform.web.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class WaitingEndpoint {

    private static final Duration SOON = Duration.ofDays(14);

    private final Waiting waiting;
    private final Campaigns campaigns;
    private final Sealer sealer;

    WaitingEndpoint(Waiting waiting, Campaigns campaigns, Sealer sealer) {
        this.waiting = waiting;
        this.campaigns = campaigns;
        this.sealer = sealer;
    }

    /**
     * @param offered what I am asked to take charge of or to take over
     * @param ending what I hold for two more weeks at most
     * @param owed what waits for an answer, for those who give answers
     */
    record ForMe(
            List<WaitingIdea> offered,
            List<WaitingIdea> ending,
            @Nullable List<WaitingIdea> owed) {}

    @GetMapping("/api/v1/me/waiting")
    @Shows(WaitingProjection.VIEW)
    ForMe answer(Actor actor, Arrival arrival, @RequestParam(required = false) @Nullable Integer limit) {
        int size = Page.limit(limit);
        Instant soon = arrival.at().plus(SOON);
        AuthorityId authority = actor.authority();
        boolean answers = actor.is(Role.MANAGER) || actor.is(Role.DIRECTOR);
        return new ForMe(
                show(authority, waiting.offeredTo(authority, actor.subject(), size)),
                show(authority, waiting.heldBy(authority, actor.subject(), soon, size)),
                answers ? show(authority, waiting.owedAnAnswer(authority, size)) : null);
    }

    private List<WaitingIdea> show(AuthorityId authority, List<Document> ideas) {
        Map<String, CampaignBrief> briefs = campaigns.briefs(
                authority,
                ideas.stream().map(idea -> idea.getString("campaignId")).collect(Collectors.toSet()));
        OpenedTexts texts = new OpenedTexts(
                sealer,
                ideas.stream()
                        .flatMap(idea -> WaitingIdea.texts(authority, idea))
                        .toList());
        return ideas.stream()
                .map(idea -> WaitingIdea.of(idea, briefs.get(idea.getString("campaignId")), texts))
                .toList();
    }
}
