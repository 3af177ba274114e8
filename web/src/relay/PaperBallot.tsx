import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { api } from '../api/client.ts';
import type { Campaign } from '../campaign/campaigns.ts';
import { Refusal } from '../charge/SheetForm.tsx';
import { ColleagueChooser } from '../directory/ColleagueChooser.tsx';
import { Button } from '../design/Button.tsx';
import { Icon } from '../design/Icon.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { tell } from '../design/told.tsx';
import { Written } from '../design/Written.tsx';
import { useFirstIdeas, type IdeaCard } from '../idea/ideas.ts';
import { useTranslation } from '../language/useTranslation.ts';

type Choices = Record<string, string>;

const grades = ['for', 'mixed', 'against'] as const;
const RANKS = 10;
const LISTED_PAGES = 3;

/** A colleague's whole ballot, as it was filled in on paper: it takes the place of what was there, so it is never empty. */
export function PaperBallot({ campaign }: { campaign: Campaign }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const [colleague, setColleague] = useState('');
  const [choices, setChoices] = useState<Choices>({});
  const [recorded, setRecorded] = useState(0);
  const [tried, setTried] = useState(false);
  const most = campaign.rule.maxLength ?? Infinity;
  const made = Object.keys(choices).length;

  const filling = useMutation({
    mutationFn: () =>
      api.PUT('/api/v1/campaigns/{slug}/ballot', {
        params: { path: { slug: campaign.slug }, header: { 'Encharge-On-Behalf-Of': colleague } },
        body: { choices: Object.entries(choices).map(([idea, choice]) => ({ idea, choice })) },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['ideas'] });
      tell(t('relay.recorded'));
      setRecorded(recorded + 1);
      setTried(false);
      setColleague('');
      setChoices({});
    },
  });
  const choose = (idea: string, choice: string) => {
    const { [idea]: _, ...others } = choices;
    setChoices(choice ? { ...others, [idea]: choice } : others);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (colleague !== '' && made > 0) {
      filling.mutate();
    }
  };

  return (
    <form className="stack" onSubmit={submit}>
      <ColleagueChooser
        key={recorded}
        value={colleague}
        fault={tried && colleague === '' ? t('relay.colleagueNeeded') : undefined}
        onChange={setColleague}
      />
      <fieldset className="stack stack--tight">
        <legend className="field__label">{t('relay.choices')}</legend>
        {campaign.rule.maxLength != null && <p className="field__hint">{t('ballot.made', { made, count: campaign.rule.maxLength })}</p>}
        <Loaded query={useFirstIdeas({ campaign: campaign.slug }, LISTED_PAGES)}>
          {({ ideas }) => (
            <ul className="stack stack--tight">
              {ideas.filter(takesVotes).map((idea) => (
                <li key={idea.id}>
                  <Choice
                    idea={idea}
                    kind={campaign.rule.kind}
                    choice={choices[idea.id] ?? ''}
                    closed={made >= most && choices[idea.id] === undefined}
                    ranks={Math.min(most, RANKS)}
                    onChoose={(choice) => choose(idea.id, choice)}
                  />
                </li>
              ))}
            </ul>
          )}
        </Loaded>
        {tried && made === 0 && (
          <p className="field__fault" role="alert">
            <Icon name="warning" />
            {t('relay.choiceNeeded')}
          </p>
        )}
      </fieldset>
      <Refusal error={filling.error} />
      <div>
        <Button type="submit" kind="primary" busy={filling.isPending}>
          {filling.isPending ? t('sheet.busy') : t('relay.record')}
        </Button>
      </div>
    </form>
  );
}

function takesVotes(idea: IdeaCard) {
  return idea.verdict !== 'DECLINED' && idea.verdict !== 'WITHDRAWN';
}

interface ChoiceProps {
  idea: IdeaCard;
  kind: Campaign['rule']['kind'];
  choice: string;
  closed: boolean;
  ranks: number;
  onChoose: (choice: string) => void;
}

function Choice({ idea, kind, choice, closed, ranks, onChoose }: ChoiceProps) {
  const { t } = useTranslation();
  const title = <Written text={idea.title} or={t('idea.untitled')} />;
  if (kind === 'APPROVAL') {
    return (
      <label className="option">
        <input type="checkbox" checked={choice !== ''} disabled={closed} onChange={(event) => onChoose(event.target.checked ? 'for' : '')} />
        {title}
      </label>
    );
  }
  const options =
    kind === 'GRADES'
      ? grades.map((grade) => [grade, t(`vote.grades.${grade}`)] as const)
      : Array.from({ length: ranks }, (_, index) => [`rank-${index + 1}`, t('vote.nth', { count: index + 1, ordinal: true })] as const);
  return (
    <label className="option option--choose">
      <span>{title}</span>
      <select className="input" value={choice} disabled={closed} onChange={(event) => onChoose(event.target.value)}>
        <option value="">–</option>
        {options.map(([value, word]) => (
          <option key={value} value={value}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
}
