import { withWords } from '../language/language.ts';

/** Where an idea is written, with its words: also fetched before anybody goes there, since ideas come without a network. */
export const proposePage = () => withWords(['propose'], import('./ProposePage.tsx'));
