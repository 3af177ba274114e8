package fr.encharge.kill;

import java.util.List;
import java.util.Map;

/** Which facts others are told of, as docs/event-model.md has it: one message a fact, in these trials. */
record Announced(String topic, String type, String keyField) {

    static final List<String> TOPICS = List.of(
            "ideas.campaigns",
            "ideas.ideas",
            "ideas.charges",
            "voting.ballots",
            "directory.units",
            "directory.members");

    private static final Map<String, Announced> BY_EVENT = Map.ofEntries(
            Map.entry("ideas.CampaignOpened", campaign("campaign-opened")),
            Map.entry("ideas.IdeaProposed", idea("ideas.ideas", "idea-proposed")),
            Map.entry("ideas.IdeaWithdrawn", idea("ideas.ideas", "idea-withdrawn")),
            Map.entry("ideas.ChargeClaimed", idea("ideas.charges", "charge-claimed")),
            Map.entry("ideas.ChargeReleased", idea("ideas.charges", "charge-released")),
            Map.entry("ideas.LeaseExpired", idea("ideas.charges", "charge-released")),
            Map.entry("ideas.ChargeEnded", idea("ideas.charges", "charge-ended")),
            Map.entry("voting.VoteCast", idea("voting.ballots", "ballot-changed")),
            Map.entry("voting.VoteWithdrawn", idea("voting.ballots", "ballot-changed")));

    /** @throws IllegalStateException for an event that these trials do not know */
    static Message message(Fact fact) {
        Announced announced = BY_EVENT.get(fact.name());
        if (announced == null) {
            throw new IllegalStateException("nobody asked for " + fact);
        }
        // one message a fact: its number is 0
        String sequence = "%019d".formatted(fact.position() << 24 | (long) fact.index() << 14);
        return new Message(
                announced.topic,
                fact.text(announced.keyField),
                fact.log() + "-" + sequence,
                announced.type,
                Long.parseLong(sequence));
    }

    private static Announced campaign(String type) {
        return new Announced("ideas.campaigns", "fr.encharge.ideas." + type + ".v1", "campaignId");
    }

    private static Announced idea(String topic, String type) {
        String service = topic.substring(0, topic.indexOf('.'));
        return new Announced(topic, "fr.encharge." + service + "." + type + ".v1", "ideaId");
    }
}
