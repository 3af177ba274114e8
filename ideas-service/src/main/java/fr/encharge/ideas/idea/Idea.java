package fr.encharge.ideas.idea;

import static fr.encharge.ideas.idea.IdeaRule.AN_ANSWERED_IDEA_STAYS_AS_IT_IS;
import static fr.encharge.ideas.idea.IdeaRule.AN_IDEA_ANSWERS_AN_OPEN_CAMPAIGN;
import static fr.encharge.ideas.idea.IdeaRule.AN_IDEA_BELONGS_TO_ITS_AUTHOR;
import static fr.encharge.ideas.idea.IdeaRule.AN_IDEA_IS_ANSWERED_ONCE;
import static fr.encharge.ideas.idea.IdeaRule.AN_IDEA_IS_AS_YOU_SAW_IT;
import static fr.encharge.ideas.idea.IdeaRule.AN_IDEMPOTENCY_KEY_BELONGS_TO_ONE_REQUEST;
import static fr.encharge.ideas.idea.IdeaRule.A_TEXT_IS_ERASED_BY_ITS_WRITER_OR_A_STEWARD;
import static fr.encharge.ideas.idea.IdeaRule.A_WITHDRAWN_IDEA_STAYS_WITHDRAWN;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;

import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.idea.IdeaCommand.AcceptIdea;
import fr.encharge.ideas.idea.IdeaCommand.AmendIdea;
import fr.encharge.ideas.idea.IdeaCommand.DeclineIdea;
import fr.encharge.ideas.idea.IdeaCommand.EraseText;
import fr.encharge.ideas.idea.IdeaCommand.ProposeIdea;
import fr.encharge.ideas.idea.IdeaCommand.WithdrawIdea;
import fr.encharge.ideas.idea.IdeaEvent.IdeaAccepted;
import fr.encharge.ideas.idea.IdeaEvent.IdeaAmended;
import fr.encharge.ideas.idea.IdeaEvent.IdeaDeclined;
import fr.encharge.ideas.idea.IdeaEvent.IdeaProposed;
import fr.encharge.ideas.idea.IdeaEvent.IdeaWithdrawn;
import fr.encharge.ideas.idea.IdeaEvent.TextErased;
import fr.encharge.platform.identity.AgentId;
import fr.encharge.platform.text.SealedText;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * An idea, in its author's own words.
 *
 * <p>An agent proposes it in a campaign that is open; the same request again changes nothing. Until somebody answers, its
 * author may amend it, or withdraw it, which is final.
 *
 * <p>It is owed one answer: a manager or a director accepts or declines it, with reasons. After that its words stay as
 * they are, except that each of its texts may be erased at any time, with all its earlier wordings, by whoever wrote it
 * or by a steward. Who takes charge of it is another aggregate's story.
 */
@Aggregate(cache = "aggregates")
class Idea {

    private enum Life {
        UNBORN,
        PROPOSED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    @AggregateIdentifier
    private IdeaId id;

    private CampaignId campaignId;
    private AgentId author;
    private String bodyMac;
    private Life life = Life.UNBORN;
    private @Nullable AgentId answeredBy;
    private final Wordings wordings = new Wordings();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ProposeIdea command) {
        if (life != Life.UNBORN) {
            AN_IDEMPOTENCY_KEY_BELONGS_TO_ONE_REQUEST.holds(command.bodyMac().equals(bodyMac));
            return;
        }
        AN_IDEA_ANSWERS_AN_OPEN_CAMPAIGN.holds(command.campaign().isOpenAt(command.at()));
        apply(new IdeaProposed(
                command.ideaId(),
                command.campaign().campaignId(),
                command.campaign().position(),
                command.author(),
                command.unit(),
                command.title(),
                command.irritant(),
                command.proposal(),
                command.expectedEffect(),
                command.category(),
                command.attributes(),
                command.bodyMac(),
                command.at()));
    }

    @CommandHandler
    void decide(AmendIdea command) {
        if (command.keys().anyMatch(wordings::hold)) {
            return;
        }
        AN_IDEA_BELONGS_TO_ITS_AUTHOR.holds(command.by().equals(author));
        AN_IDEA_IS_AS_YOU_SAW_IT.holds(command.expected() == version());
        A_WITHDRAWN_IDEA_STAYS_WITHDRAWN.holds(life != Life.WITHDRAWN);
        AN_ANSWERED_IDEA_STAYS_AS_IT_IS.holds(life == Life.PROPOSED);
        apply(new IdeaAmended(
                command.ideaId(),
                command.by(),
                command.title(),
                command.irritant(),
                command.proposal(),
                command.expectedEffect(),
                command.category(),
                command.at()));
    }

    @CommandHandler
    void decide(WithdrawIdea command) {
        AN_IDEA_BELONGS_TO_ITS_AUTHOR.holds(command.by().equals(author));
        if (life == Life.WITHDRAWN) {
            return;
        }
        AN_ANSWERED_IDEA_STAYS_AS_IT_IS.holds(life == Life.PROPOSED);
        apply(new IdeaWithdrawn(id, campaignId, command.by(), command.at()));
    }

    @CommandHandler
    void decide(AcceptIdea command) {
        if (mayBeAnswered(command.reason(), command.expected(), Life.ACCEPTED)) {
            apply(new IdeaAccepted(id, campaignId, command.by(), command.reason(), command.at()));
        }
    }

    @CommandHandler
    void decide(DeclineIdea command) {
        if (mayBeAnswered(command.reason(), command.expected(), Life.DECLINED)) {
            apply(new IdeaDeclined(id, campaignId, command.by(), command.reason(), command.at()));
        }
    }

    /** False when this very answer was given already: the same request has the same key for its reason. */
    private boolean mayBeAnswered(SealedText reason, long expected, Life verdict) {
        if (life == verdict && wordings.hold(reason.key())) {
            return false;
        }
        AN_IDEA_IS_AS_YOU_SAW_IT.holds(expected == version());
        A_WITHDRAWN_IDEA_STAYS_WITHDRAWN.holds(life != Life.WITHDRAWN);
        AN_IDEA_IS_ANSWERED_ONCE.holds(life == Life.PROPOSED);
        return true;
    }

    @CommandHandler
    void decide(EraseText command) {
        AgentId writer = command.text() == IdeaText.REASON ? answeredBy : author;
        A_TEXT_IS_ERASED_BY_ITS_WRITER_OR_A_STEWARD.holds(
                command.asSteward() || command.by().equals(writer));
        for (UUID key : List.copyOf(wordings.of(command.text()))) {
            apply(new TextErased(id, command.text(), key, command.by(), command.at()));
        }
    }

    /** How many facts are stored about this idea. */
    private static long version() {
        return getVersion() + 1;
    }

    @EventSourcingHandler
    void evolve(IdeaProposed event) {
        id = event.ideaId();
        campaignId = event.campaignId();
        author = event.author();
        bodyMac = event.bodyMac();
        life = Life.PROPOSED;
        wordings.add(event.title(), event.irritant(), event.proposal(), event.expectedEffect());
    }

    @EventSourcingHandler
    void evolve(IdeaAmended event) {
        wordings.add(event.title(), event.irritant(), event.proposal(), event.expectedEffect());
    }

    @EventSourcingHandler
    void evolve(IdeaWithdrawn event) {
        life = Life.WITHDRAWN;
    }

    @EventSourcingHandler
    void evolve(IdeaAccepted event) {
        life = Life.ACCEPTED;
        answeredBy = event.by();
        wordings.add(IdeaText.REASON, event.reason());
    }

    @EventSourcingHandler
    void evolve(IdeaDeclined event) {
        life = Life.DECLINED;
        answeredBy = event.by();
        wordings.add(IdeaText.REASON, event.reason());
    }

    @EventSourcingHandler
    void evolve(TextErased event) {
        wordings.erase(event.field(), event.key());
    }

    @SuppressWarnings("NullAway.Init") // Axon builds it empty, then lets it evolve
    private Idea() {}
}
