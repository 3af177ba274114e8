package fr.encharge.ideas.charge;

import static fr.encharge.ideas.charge.ChargeRule.AN_IDEA_IS_IN_ONE_PERSONS_CHARGE;
import static fr.encharge.ideas.charge.ChargeRule.AN_OFFER_IS_ANSWERED_BY_WHOM_IT_IS_MADE_TO;
import static fr.encharge.ideas.charge.ChargeRule.A_CHARGE_IS_AS_YOU_SAW_IT;
import static fr.encharge.ideas.charge.ChargeRule.A_CHARGE_IS_OFFERED_BEFORE_IT_IS_ACCEPTED;
import static fr.encharge.ideas.charge.ChargeRule.A_COMPLETED_CHARGE_IS_DONE;
import static fr.encharge.ideas.charge.ChargeRule.A_HANDOVER_GOES_TO_SOMEBODY_ELSE;
import static fr.encharge.ideas.charge.ChargeRule.A_LEASE_RUNS_FROM_A_DAY_TO_A_YEAR;
import static fr.encharge.ideas.charge.ChargeRule.A_NOTE_IS_ERASED_BY_ITS_WRITER_OR_A_STEWARD;
import static fr.encharge.ideas.charge.ChargeRule.ONLY_AN_OPEN_IDEA_IS_TAKEN_CHARGE_OF;
import static fr.encharge.ideas.charge.ChargeRule.ONLY_ITS_HOLDER_SPEAKS_FOR_A_CHARGE;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import fr.encharge.ideas.campaign.CampaignId;
import fr.encharge.ideas.charge.ChargeCommand.AcceptCharge;
import fr.encharge.ideas.charge.ChargeCommand.AskForHelp;
import fr.encharge.ideas.charge.ChargeCommand.AssignCharge;
import fr.encharge.ideas.charge.ChargeCommand.ClaimCharge;
import fr.encharge.ideas.charge.ChargeCommand.CompleteCharge;
import fr.encharge.ideas.charge.ChargeCommand.DeclineCharge;
import fr.encharge.ideas.charge.ChargeCommand.EndCharge;
import fr.encharge.ideas.charge.ChargeCommand.EraseNote;
import fr.encharge.ideas.charge.ChargeCommand.ExpireLease;
import fr.encharge.ideas.charge.ChargeCommand.NoteProgress;
import fr.encharge.ideas.charge.ChargeCommand.OfferHandover;
import fr.encharge.ideas.charge.ChargeCommand.ReleaseCharge;
import fr.encharge.ideas.charge.ChargeCommand.RenewLease;
import fr.encharge.ideas.charge.ChargeEvent.AssignmentAccepted;
import fr.encharge.ideas.charge.ChargeEvent.AssignmentDeclined;
import fr.encharge.ideas.charge.ChargeEvent.ChargeAssigned;
import fr.encharge.ideas.charge.ChargeEvent.ChargeClaimed;
import fr.encharge.ideas.charge.ChargeEvent.ChargeCompleted;
import fr.encharge.ideas.charge.ChargeEvent.ChargeEnded;
import fr.encharge.ideas.charge.ChargeEvent.ChargeReleased;
import fr.encharge.ideas.charge.ChargeEvent.HandoverAccepted;
import fr.encharge.ideas.charge.ChargeEvent.HandoverDeclined;
import fr.encharge.ideas.charge.ChargeEvent.HandoverOffered;
import fr.encharge.ideas.charge.ChargeEvent.HelpAsked;
import fr.encharge.ideas.charge.ChargeEvent.LeaseExpired;
import fr.encharge.ideas.charge.ChargeEvent.LeaseRenewed;
import fr.encharge.ideas.charge.ChargeEvent.NoteErased;
import fr.encharge.ideas.charge.ChargeEvent.ProgressNoted;
import fr.encharge.platform.identity.AgentId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateLifecycle;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/**
 * « Je suis en charge de » : the one place where somebody's word about an idea is kept.
 *
 * <p>While the idea is open and nobody is in charge, an agent claims it until a day of their choosing, or a manager
 * assigns it to one, who accepts or declines; an assignment reserves the idea until it is answered or given to another.
 *
 * <p>The holder renews the lease, notes progress, asks for help, and offers the charge to a colleague without letting go
 * of it until they accept. It ends in one of four ways: the holder releases it, or the day that was said passes, both
 * without blame and open to the next; the holder completes it with the effect that it had; or the idea is closed. The
 * last two are final, and an end is recorded even when nobody was in charge, so that no late claim slips in after it.
 */
@Aggregate(cache = "aggregates")
class Charge {

    private enum Life {
        OPEN,
        COMPLETED,
        ENDED
    }

    @AggregateIdentifier
    private @Nullable ChargeId id;

    private CampaignId campaignId;
    private Life life = Life.OPEN;
    private @Nullable AgentId holder;
    private @Nullable AgentId asked;
    private Instant until = Instant.MAX;
    private final Map<UUID, AgentId> writers = new HashMap<>();

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(ClaimCharge command) {
        if (command.by().equals(holder) && command.until().equals(until)) {
            return;
        }
        mayBegin(command.idea(), new Lease(command.at(), command.until()));
        AN_IDEA_IS_IN_ONE_PERSONS_CHARGE.holds(holder == null && asked == null);
        apply(new ChargeClaimed(
                command.ideaId(),
                command.idea().campaignId(),
                command.idea().position(),
                command.by(),
                command.unit(),
                command.until(),
                command.at()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(AssignCharge command) {
        if (command.to().equals(asked) && command.until().equals(until)) {
            return;
        }
        A_CHARGE_IS_AS_YOU_SAW_IT.holds(command.expected() == version());
        mayBegin(command.idea(), new Lease(command.at(), command.until()));
        AN_IDEA_IS_IN_ONE_PERSONS_CHARGE.holds(holder == null);
        apply(new ChargeAssigned(
                command.ideaId(),
                command.idea().campaignId(),
                command.idea().position(),
                command.by(),
                command.to(),
                command.unit(),
                command.until(),
                command.at()));
    }

    @CommandHandler
    void decide(AcceptCharge command) {
        if (command.by().equals(holder)) {
            return;
        }
        A_CHARGE_IS_OFFERED_BEFORE_IT_IS_ACCEPTED.holds(asked != null);
        AN_OFFER_IS_ANSWERED_BY_WHOM_IT_IS_MADE_TO.holds(command.by().equals(asked));
        apply(
                holder == null
                        ? new AssignmentAccepted(
                                command.ideaId(), campaignId, command.by(), command.unit(), until, command.at())
                        : new HandoverAccepted(
                                command.ideaId(),
                                campaignId,
                                holder,
                                command.by(),
                                command.unit(),
                                until,
                                command.at()));
    }

    @CommandHandler
    void decide(DeclineCharge command) {
        if (asked == null) {
            return;
        }
        AN_OFFER_IS_ANSWERED_BY_WHOM_IT_IS_MADE_TO.holds(command.by().equals(asked));
        apply(
                holder == null
                        ? new AssignmentDeclined(command.ideaId(), campaignId, command.by(), command.at())
                        : new HandoverDeclined(command.ideaId(), campaignId, holder, command.by(), command.at()));
    }

    @CommandHandler
    void decide(RenewLease command) {
        if (command.by().equals(holder) && command.until().equals(until)) {
            return;
        }
        mayBeToldBy(command.by());
        A_LEASE_RUNS_FROM_A_DAY_TO_A_YEAR.holds(new Lease(command.at(), command.until()).runsFromADayToAYear());
        apply(new LeaseRenewed(command.ideaId(), campaignId, command.by(), command.until(), command.at()));
    }

    @CommandHandler
    void decide(NoteProgress command) {
        if (writers.containsKey(command.note().key())) {
            return;
        }
        mayBeToldBy(command.by());
        apply(new ProgressNoted(command.ideaId(), campaignId, command.by(), command.note(), command.at()));
    }

    @CommandHandler
    void decide(AskForHelp command) {
        if (writers.containsKey(command.request().key())) {
            return;
        }
        mayBeToldBy(command.by());
        apply(new HelpAsked(command.ideaId(), campaignId, command.by(), command.request(), command.at()));
    }

    @CommandHandler
    void decide(OfferHandover command) {
        if (command.by().equals(holder) && command.to().equals(asked)) {
            return;
        }
        mayBeToldBy(command.by());
        A_CHARGE_IS_AS_YOU_SAW_IT.holds(command.expected() == version());
        A_HANDOVER_GOES_TO_SOMEBODY_ELSE.holds(!command.to().equals(holder));
        apply(new HandoverOffered(
                command.ideaId(), campaignId, command.by(), command.to(), command.unit(), command.at()));
    }

    @CommandHandler
    void decide(ReleaseCharge command) {
        if (holder == null) {
            return;
        }
        mayBeToldBy(command.by());
        apply(new ChargeReleased(command.ideaId(), campaignId, command.by(), command.at()));
    }

    @CommandHandler
    void decide(CompleteCharge command) {
        if (writers.containsKey(command.effect().key())) {
            return;
        }
        mayBeToldBy(command.by());
        apply(new ChargeCompleted(command.ideaId(), campaignId, command.by(), command.effect(), command.at()));
    }

    @CommandHandler
    void decide(ExpireLease command) {
        AgentId lessee = holderOrAsked();
        if (lessee == null || command.at().isBefore(until)) {
            return;
        }
        apply(new LeaseExpired(command.ideaId(), campaignId, lessee, until, command.at()));
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void decide(EndCharge command) {
        if (life != Life.OPEN) {
            return;
        }
        apply(new ChargeEnded(command.ideaId(), command.campaignId(), holderOrAsked(), command.at()));
    }

    @CommandHandler
    void decide(EraseNote command) {
        AgentId writer = writers.get(command.key());
        if (writer == null) {
            return;
        }
        A_NOTE_IS_ERASED_BY_ITS_WRITER_OR_A_STEWARD.holds(
                command.asSteward() || command.by().equals(writer));
        apply(new NoteErased(command.ideaId(), campaignId, command.key(), command.by(), command.at()));
    }

    private void mayBegin(IdeaSeen idea, Lease lease) {
        A_COMPLETED_CHARGE_IS_DONE.holds(life != Life.COMPLETED);
        ONLY_AN_OPEN_IDEA_IS_TAKEN_CHARGE_OF.holds(idea.open() && life != Life.ENDED);
        A_LEASE_RUNS_FROM_A_DAY_TO_A_YEAR.holds(lease.runsFromADayToAYear());
    }

    private void mayBeToldBy(AgentId agent) {
        A_COMPLETED_CHARGE_IS_DONE.holds(life != Life.COMPLETED);
        ONLY_AN_OPEN_IDEA_IS_TAKEN_CHARGE_OF.holds(life != Life.ENDED);
        ONLY_ITS_HOLDER_SPEAKS_FOR_A_CHARGE.holds(agent.equals(holder));
    }

    private @Nullable AgentId holderOrAsked() {
        return holder == null ? asked : holder;
    }

    /** How many facts are stored about this charge. */
    private static long version() {
        Long last = AggregateLifecycle.getVersion();
        return last == null ? 0 : last + 1;
    }

    @EventSourcingHandler
    void evolve(ChargeClaimed event) {
        id = new ChargeId(event.ideaId());
        campaignId = event.campaignId();
        isHeld(event.holder(), event.until());
    }

    @EventSourcingHandler
    void evolve(ChargeAssigned event) {
        id = new ChargeId(event.ideaId());
        campaignId = event.campaignId();
        asked = event.to();
        until = event.until();
    }

    @EventSourcingHandler
    void evolve(AssignmentAccepted event) {
        isHeld(event.holder(), event.until());
    }

    @EventSourcingHandler
    void evolve(AssignmentDeclined event) {
        isFree();
    }

    @EventSourcingHandler
    void evolve(LeaseRenewed event) {
        until = event.until();
    }

    @EventSourcingHandler
    void evolve(ProgressNoted event) {
        writers.put(event.note().key(), event.holder());
    }

    @EventSourcingHandler
    void evolve(HelpAsked event) {
        writers.put(event.request().key(), event.holder());
    }

    @EventSourcingHandler
    void evolve(HandoverOffered event) {
        asked = event.to();
    }

    @EventSourcingHandler
    void evolve(HandoverAccepted event) {
        isHeld(event.holder(), event.until());
    }

    @EventSourcingHandler
    void evolve(HandoverDeclined event) {
        asked = null;
    }

    @EventSourcingHandler
    void evolve(ChargeReleased event) {
        isFree();
    }

    @EventSourcingHandler
    void evolve(LeaseExpired event) {
        isFree();
    }

    @EventSourcingHandler
    void evolve(ChargeEnded event) {
        id = new ChargeId(event.ideaId());
        campaignId = event.campaignId();
        life = Life.ENDED;
        isFree();
    }

    @EventSourcingHandler
    void evolve(ChargeCompleted event) {
        writers.put(event.effect().key(), event.holder());
        life = Life.COMPLETED;
        isFree();
    }

    @EventSourcingHandler
    void evolve(NoteErased event) {
        writers.remove(event.key());
    }

    private void isHeld(AgentId by, Instant until) {
        holder = by;
        asked = null;
        this.until = until;
    }

    private void isFree() {
        holder = null;
        asked = null;
        until = Instant.MAX;
    }

    @SuppressWarnings("NullAway.Init") // Axon builds it empty, then lets it evolve
    private Charge() {}
}
