/** What waits for me. */
const words = {
  waiting: {
    title: 'Ce qui m’attend',
    lead: 'Ce qu’on vous demande, et ce que vous avez dit que vous feriez.',
    nothing: 'Rien ne vous attend',
    nothingWhy: 'Des idées acceptées cherchent peut-être quelqu’un.',
    lookForOne: 'Voir celles qui attendent quelqu’un',
    offered: 'On vous sollicite',
    ending: 'Bientôt à échéance',
    mine: 'Vous êtes en charge',
    owed_one: '{{count}} idée attend une réponse',
    owed_other: '{{count}} idées attendent une réponse',
    owedAtLeast: 'Au moins {{count}} idées attendent une réponse',
  },
};

export default words;
