package fr.encharge.voting.ideas;

import fr.encharge.platform.message.MessageType;

/** The author of an idea has taken it back. */
@MessageType("fr.encharge.ideas.idea-withdrawn.v1")
public record IdeaWithdrawn(IdeaId ideaId) {}
