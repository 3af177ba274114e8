package fr.encharge.standalone.demo;

/** Somebody's vote for an idea. */
record Vote(Moment at, String voter, Idea idea) {}
