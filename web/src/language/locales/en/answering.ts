import type french from '../fr/answering.ts';

const words: typeof french = {
  answering: {
    title: 'To answer',
    lead: 'Every idea is owed a reasoned answer; every accepted idea needs somebody.',
    print: 'Print',
    views: 'Queues',
    view: { reponse: 'Without answer', personne: 'Without anybody', service: 'One unit' },
    noneOwed: 'No idea is owed an answer',
    noneOwedWhy: 'Everybody has been heard. The next idea will show here.',
    noneUnclaimed: 'Every accepted idea has somebody',
    noneUnclaimedWhy: 'Accepted ideas that nobody carries will show here.',
    days_one: 'day',
    days_other: 'days',
    promise: {
      late: 'Late since {{day}}',
      soon: 'To answer soon: {{day}}',
      calm: 'Answer by {{day}}',
    },
    unit: 'Department or service',
    chooseUnit: 'Choose…',
    chooseFirst: 'Choose a unit to see its ideas',
    unitIdeas: 'The ideas of this unit: {{unit}}',
    noneOfUnit: 'This unit has not proposed anything yet',
    idea: 'Idea',
    stage: 'Stage',
    votes: 'Votes',
    holder: 'In charge',
  },
};

export default words;
