/** What is said where a colleague is named. */
const words = {
  colleague: {
    search: 'Chercher un collègue',
    hint: 'Par son nom, ou par son identifiant.',
    hintKnown: 'Par son nom, parmi ceux qui ont déjà proposé ou porté une idée ; sinon par son identifiant.',
    choose: 'Choisir un collègue',
    none: 'Personne de connu sous ce nom. Vous pouvez saisir son identifiant.',
  },
};

export default words;
