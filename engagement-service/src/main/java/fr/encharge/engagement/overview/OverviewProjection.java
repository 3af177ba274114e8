package fr.encharge.engagement.overview;

import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.min;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import fr.encharge.engagement.messaging.BallotChanged;
import fr.encharge.engagement.messaging.CampaignMessage.CampaignOpened;
import fr.encharge.engagement.messaging.ChargeMessage;
import fr.encharge.engagement.messaging.ChargeMessage.ChargeAccepted;
import fr.encharge.engagement.messaging.ChargeMessage.ChargeClaimed;
import fr.encharge.engagement.messaging.ChargeMessage.ChargeCompleted;
import fr.encharge.engagement.messaging.ChargeMessage.ChargeEnded;
import fr.encharge.engagement.messaging.ChargeMessage.ChargeHandedOver;
import fr.encharge.engagement.messaging.ChargeMessage.ChargeReleased;
import fr.encharge.engagement.messaging.IdeaMessage.IdeaAnswered;
import fr.encharge.engagement.messaging.IdeaMessage.IdeaProposed;
import fr.encharge.engagement.messaging.IdeaMessage.IdeaWithdrawn;
import fr.encharge.engagement.messaging.IdeaMessage.Verdict;
import fr.encharge.engagement.register.Register;
import fr.encharge.platform.view.Changes;
import fr.encharge.platform.view.View;
import java.time.Instant;
import java.util.Date;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what an overview is computed from, such that its reading is bounded by the period: the steps of each idea under
 * the day that it was proposed on, counters by day, and by week, unit and campaign who has contributed.
 */
final class OverviewProjection {

    static final String VIEW = "overview";
    static final String CAMPAIGNS = "campaigns";
    static final String IDEAS = "ideas";
    static final String DAYS = "days";
    static final String CONTRIBUTIONS = "contributions";

    static View view() {
        return View.named(VIEW)
                .collection(CAMPAIGNS, new IndexModel(Indexes.ascending("authority", "_id")))
                .collection(
                        IDEAS,
                        new IndexModel(Indexes.ascending("authority", "proposed")),
                        new IndexModel(Indexes.compoundIndex(
                                Indexes.ascending("authority", "held", "closed"), Indexes.descending("supporters"))))
                .collection(DAYS, new IndexModel(Indexes.ascending("authority", "day")))
                .collection(CONTRIBUTIONS, new IndexModel(Indexes.ascending("authority", "key")))
                .followsTopic("ideas.campaigns", CampaignOpened.class)
                .followsTopic("ideas.ideas", IdeaProposed.class, IdeaWithdrawn.class, IdeaAnswered.class)
                .followsTopic(
                        "ideas.charges",
                        ChargeClaimed.class,
                        ChargeAccepted.class,
                        ChargeHandedOver.class,
                        ChargeReleased.class,
                        ChargeEnded.class,
                        ChargeCompleted.class)
                .followsTopic("voting.ballots", BallotChanged.class)
                .projectedBy(new OverviewProjection())
                .build();
    }

    @EventHandler
    void project(CampaignOpened opened, Changes changes) {
        changes.update(CAMPAIGNS, opened.campaignId(), set("slug", opened.slug()));
    }

    @EventHandler
    void project(IdeaProposed proposed, Changes changes, @MetaDataValue("authority") String authority) {
        changes.update(
                IDEAS,
                proposed.ideaId(),
                set("proposed", Register.dayOf(proposed.at()) + "/" + proposed.ideaId()),
                set("proposedAt", date(proposed.at())),
                set("campaign", proposed.campaignId()));
        count(changes, authority, proposed.at(), "ideas");
        act(changes, authority, proposed.at(), proposed.unitId(), proposed.authorId(), inc("ideas", 1));
    }

    @EventHandler
    void project(IdeaWithdrawn withdrawn, Changes changes) {
        changes.update(IDEAS, withdrawn.ideaId(), set("closed", true));
    }

    @EventHandler
    void project(IdeaAnswered answered, Changes changes, @MetaDataValue("authority") String authority) {
        changes.update(IDEAS, answered.ideaId(), min("answeredAt", date(answered.at())));
        if (answered.verdict() == Verdict.DECLINED) {
            changes.update(IDEAS, answered.ideaId(), set("closed", true));
        }
        count(changes, authority, answered.at(), "answers");
    }

    @EventHandler
    void project(ChargeClaimed claimed, Changes changes, @MetaDataValue("authority") String authority) {
        take(changes, claimed);
        count(changes, authority, claimed.at(), "charges");
        act(changes, authority, claimed.at(), claimed.unitId(), claimed.holderId());
    }

    @EventHandler
    void project(ChargeAccepted accepted, Changes changes, @MetaDataValue("authority") String authority) {
        take(changes, accepted);
        count(changes, authority, accepted.at(), "charges");
        act(changes, authority, accepted.at(), accepted.unitId(), accepted.holderId());
    }

    @EventHandler
    void project(ChargeHandedOver handedOver, Changes changes, @MetaDataValue("authority") String authority) {
        take(changes, handedOver);
        act(changes, authority, handedOver.at(), handedOver.unitId(), handedOver.holderId());
    }

    @EventHandler
    void project(ChargeReleased released, Changes changes) {
        changes.update(IDEAS, released.ideaId(), unset("held"));
    }

    @EventHandler
    void project(ChargeEnded ended, Changes changes) {
        changes.update(IDEAS, ended.ideaId(), unset("held"), set("closed", true));
    }

    @EventHandler
    void project(ChargeCompleted completed, Changes changes, @MetaDataValue("authority") String authority) {
        changes.update(
                IDEAS, completed.ideaId(), unset("held"), set("closed", true), min("doneAt", date(completed.at())));
        count(changes, authority, completed.at(), "completions");
    }

    @EventHandler
    void project(BallotChanged changed, Changes changes, @MetaDataValue("authority") String authority) {
        if (changed.supporters() != 0) {
            changes.update(IDEAS, changed.ideaId(), inc("supporters", changed.supporters()));
        }
        if (changed.supporters() > 0) {
            changes.update(IDEAS, changed.ideaId(), min("supportedAt", date(changed.at())));
        }
        if (changed.isCountedFromNowOn()) {
            count(changes, authority, changed.at(), "votes");
            vote(changes, authority, changed);
        } else if (changed.isNoLongerCounted()) {
            count(changes, authority, changed.at(), "withdrawnVotes");
        }
    }

    private static void take(Changes changes, ChargeMessage taken) {
        changes.update(IDEAS, taken.ideaId(), set("held", true), min("inChargeAt", date(taken.at())));
    }

    private static void count(Changes changes, String authority, Instant at, String what) {
        String day = Register.dayOf(at).toString();
        changes.update(DAYS, authority + "/" + day, set("day", day), inc(what, 1));
    }

    private static void act(
            Changes changes, String authority, Instant at, @Nullable String unit, String agent, Bson... more) {
        Contribution contribution = Contribution.ofAgent(Week.of(Register.dayOf(at)), unit, agent);
        contribute(changes, authority, contribution, more);
    }

    private static void vote(Changes changes, String authority, BallotChanged vote) {
        Week week = Week.of(Register.dayOf(vote.at()));
        Contribution contribution = Contribution.ofVoter(week, vote.unitId(), vote.campaignId(), vote.ballotId());
        contribute(changes, authority, contribution, inc("votes", 1));
    }

    private static void contribute(Changes changes, String authority, Contribution contribution, Bson... more) {
        String id = authority + "/" + contribution.key();
        changes.update(CONTRIBUTIONS, id, more);
        changes.update(
                CONTRIBUTIONS,
                id,
                set("key", contribution.key()),
                set("week", contribution.week().monday().toString()),
                set("unit", contribution.unit()),
                set("campaign", contribution.campaign()),
                set("people." + contribution.person(), true));
    }

    private static Date date(Instant at) {
        return Date.from(at);
    }
}
