/** What is said to whoever answers and assigns. */
const words = {
  answering: {
    title: 'À répondre',
    lead: 'Chaque idée attend une réponse motivée ; chaque idée acceptée attend quelqu’un.',
    print: 'Imprimer',
    views: 'Files d’attente',
    view: { reponse: 'Sans réponse', personne: 'Sans personne', service: 'Un service' },
    noneOwed: 'Aucune idée n’attend de réponse',
    noneOwedWhy: 'Tout le monde a été écouté. La prochaine idée s’affichera ici.',
    noneUnclaimed: 'Chaque idée acceptée a quelqu’un',
    noneUnclaimedWhy: 'Les idées acceptées que personne ne porte s’afficheront ici.',
    days_one: 'jour',
    days_other: 'jours',
    promise: {
      late: 'En retard depuis le {{day}}',
      soon: 'À répondre bientôt : {{day}}',
      calm: 'Réponse d’ici le {{day}}',
    },
    unit: 'Direction ou service',
    chooseUnit: 'Choisir…',
    chooseFirst: 'Choisissez un service pour voir ses idées',
    unitIdeas: 'Les idées de ce service : {{unit}}',
    noneOfUnit: 'Ce service n’a encore rien proposé',
    idea: 'Idée',
    stage: 'Étape',
    votes: 'Votes',
    holder: 'En charge',
  },
};

export default words;
