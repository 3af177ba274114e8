package fr.encharge.platform.service;

import fr.encharge.platform.rule.Rule;

enum LampRule implements Rule {
    A_LAMP_IS_MADE_TO_LAST
}
