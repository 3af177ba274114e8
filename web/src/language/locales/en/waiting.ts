import type french from '../fr/waiting.ts';

const words: typeof french = {
  waiting: {
    title: 'Waiting for me',
    lead: 'What you are asked, and what you said you would do.',
    nothing: 'Nothing waits for you',
    nothingWhy: 'Perhaps accepted ideas are looking for someone.',
    lookForOne: 'See those that look for someone',
    offered: 'You are asked',
    ending: 'Ending soon',
    mine: 'You are in charge',
    owed_one: '{{count}} idea is owed an answer',
    owed_other: '{{count}} ideas are owed an answer',
    owedAtLeast: 'At least {{count}} ideas are owed an answer',
  },
};

export default words;
