import type french from '../fr/propose.ts';

const words: typeof french = {
  propose: {
    title: 'Propose an idea',
    lead: 'Three questions, less than a minute. Write as you speak.',
    step: 'Question {{step}} of {{count}}',
    irritant: 'What is wrong, day by day?',
    irritantHint: 'What you see from where you are.',
    proposal: 'What do you propose?',
    proposalHint: 'What should be done, in practice.',
    ideaTitle: 'Your idea in a few words',
    ideaTitleHint: 'The title that your colleagues will read.',
    titleNeeded: 'Give your idea a title.',
    effect: 'What would it change?',
    effectHint: 'For you, for colleagues, for the people of the town.',
    category: 'Theme (optional)',
    categoryHint: 'For example: buildings, health at work, mobility.',
    campaign: 'Call for ideas',
    similar: 'Similar ideas exist already. Supporting them moves them on faster.',
    next: 'Continue',
    back: 'Back',
    send: 'Propose this idea',
    sending: 'Sending…',
    keptHere: 'Your draft is kept in this browser, offline too.',
    done: 'Your idea is published. Thank you!',
    later: 'Your idea is kept. It will be sent when the network is back.',
    refused: 'It could not be published: {{reason}}',
    kept: {
      writing: 'Another draft was begun.',
      'to-send': 'It waits for the network to be sent.',
    },
    resume: 'Resume',
    drop: 'Throw away',
  },
  relay: {
    colleague: 'Identifier of the colleague',
    colleagueHint: 'As the directory knows it; the name will show here.',
    unknown: 'The directory has no name for this identifier.',
    notAnId: 'An identifier has no spaces or accents.',
  },
};

export default words;
