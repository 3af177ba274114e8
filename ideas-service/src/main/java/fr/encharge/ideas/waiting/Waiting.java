package fr.encharge.ideas.waiting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.identity.AuthorityId;
import fr.encharge.platform.view.AuthorityDocuments;
import fr.encharge.platform.view.Views;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Ideas that wait for somebody in particular; what is most urgent comes first. */
@Component
class Waiting {

    private final AuthorityDocuments ideas;

    Waiting(Views views) {
        this.ideas = views.documents(WaitingProjection.VIEW, WaitingProjection.IDEAS);
    }

    List<Document> offeredTo(AuthorityId authority, AgentId agent, int limit) {
        return ideas.of(authority).find(eq("asked", agent.value()), ascending("until"), limit);
    }

    List<Document> heldBy(AuthorityId authority, AgentId agent, Instant endingBefore, int limit) {
        return ideas.of(authority)
                .find(
                        and(eq("holder", agent.value()), lte("until", Date.from(endingBefore))),
                        ascending("until"),
                        limit);
    }

    List<Document> owedAnAnswer(AuthorityId authority, int limit) {
        return ideas.of(authority).find(exists("owedSince"), ascending("owedSince"), limit);
    }
}
