/** What is asked of whoever puts an idea forward. */
const words = {
  propose: {
    title: 'Proposer une idée',
    lead: 'Trois questions, moins d’une minute. Écrivez comme vous parlez.',
    step: 'Question {{step}} sur {{count}}',
    irritant: 'Qu’est-ce qui coince au quotidien ?',
    irritantHint: 'Ce que vous voyez, là où vous êtes.',
    proposal: 'Que proposez-vous ?',
    proposalHint: 'Concrètement, ce qu’il faudrait faire.',
    ideaTitle: 'Votre idée en quelques mots',
    ideaTitleHint: 'C’est le titre que vos collègues liront.',
    titleNeeded: 'Donnez un titre à votre idée.',
    effect: 'Qu’est-ce que cela changerait ?',
    effectHint: 'Pour vous, pour les collègues, pour les habitants.',
    category: 'Thème (facultatif)',
    categoryHint: 'Par exemple : locaux, santé au travail, éco-mobilité.',
    campaign: 'Appel à idées',
    similar: 'Des idées proches existent déjà. Les soutenir les fera avancer plus vite.',
    next: 'Continuer',
    back: 'Revenir',
    send: 'Proposer cette idée',
    sending: 'Envoi…',
    keptHere: 'Votre brouillon est gardé dans ce navigateur, même hors ligne.',
    done: 'Votre idée est publiée. Merci !',
    later: 'Votre idée est gardée. Elle partira dès que le réseau reviendra.',
    refused: 'Elle n’a pas pu être publiée : {{reason}}',
    kept: {
      writing: 'Un autre brouillon est commencé.',
      'to-send': 'Elle attend le réseau pour partir.',
    },
    resume: 'Reprendre',
    drop: 'Jeter',
  },
  relay: {
    colleague: 'Identifiant du collègue',
    colleagueHint: 'Tel que l’annuaire le connaît ; son nom s’affichera ici.',
    unknown: 'L’annuaire n’a pas de nom pour cet identifiant.',
    notAnId: 'Un identifiant n’a ni espace ni accent.',
  },
};

export default words;
