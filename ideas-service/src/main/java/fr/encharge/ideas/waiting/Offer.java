package fr.encharge.ideas.waiting;

/** What somebody is asked to accept. */
enum Offer {
    ASSIGNMENT,
    HANDOVER
}
