import type { Idea } from './ideas.ts';

export type Erasable = 'title' | 'irritant' | 'proposal' | 'expectedEffect' | 'reason';

const authors = ['title', 'irritant', 'proposal', 'expectedEffect'] as const;

type Written = Pick<Idea, 'author' | 'answer' | (typeof authors)[number]>;

/** The texts that are there and that this agent may erase: one's own, or all for a steward. */
export function erasable(idea: Written, agent: string, steward: boolean): Erasable[] {
  const own = steward || idea.author === agent ? authors.filter((field) => idea[field] !== undefined) : [];
  const answered = idea.answer?.reason !== undefined && (steward || idea.answer.by === agent);
  return answered ? [...own, 'reason'] : own;
}
