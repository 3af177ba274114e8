package fr.encharge.platform.event;

import fr.encharge.platform.rule.Rule;

enum DoorRule implements Rule {
    A_LOCKED_DOOR_STAYS_SHUT
}
