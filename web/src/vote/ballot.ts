import type { components } from '../api/generated/voting.ts';
import type { Campaign } from '../campaign/campaigns.ts';

export type Ballot = components['schemas']['BallotShown'];
type Rule = Campaign['rule'];

export function choiceOn(ballot: Ballot | undefined, idea: string): string | undefined {
  return ballot?.choices.find((vote) => vote.idea === idea)?.choice;
}

/** Whether one more idea would be one too many. */
export function isFull(ballot: Ballot | undefined, rule: Rule | undefined, idea: string): boolean {
  return (
    rule?.maxLength != null &&
    ballot !== undefined &&
    choiceOn(ballot, idea) === undefined &&
    ballot.choices.length >= rule.maxLength
  );
}

/** The ballot as it will be, with another choice on an idea, or none. */
export function withChoice(ballot: Ballot, rule: Rule | undefined, idea: string, choice: string | undefined): Ballot {
  const others = ballot.choices.filter((vote) => vote.idea !== idea);
  const choices = choice === undefined ? others : [...others, { idea, choice }];
  return { ...ballot, choices, standing: standingOf(choices.length, rule) };
}

function standingOf(length: number, rule: Rule | undefined): Ballot['standing'] {
  if (length === 0) {
    return 'EMPTY';
  }
  return length < (rule?.minLength ?? 0) ? 'INCOMPLETE' : 'COUNTED';
}

/** How the count of an idea moves when a ballot changes. */
export function move(before: Ballot, after: Ballot, idea: string): number {
  return counts(after, idea) - counts(before, idea);
}

function counts(ballot: Ballot, idea: string): number {
  return ballot.standing === 'COUNTED' && choiceOn(ballot, idea) !== undefined ? 1 : 0;
}
