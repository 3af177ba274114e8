import './overview.css';
import { useSearchParams } from 'react-router';
import { Blank } from '../design/Blank.tsx';
import { Loaded } from '../design/Loaded.tsx';
import { shownDay } from '../language/dates.ts';
import { useTranslation } from '../language/useTranslation.ts';
import { Page } from '../shell/Page.tsx';
import { Delays } from './Delays.tsx';
import { Effects } from './Effects.tsx';
import { Figures } from './Figures.tsx';
import { Funnel } from './Funnel.tsx';
import { useOverview, type Overview } from './overview.ts';
import { addressOf, isTooLong, periodOf, type Period } from './period.ts';
import { Participation } from './Participation.tsx';
import { PeriodTools } from './PeriodTools.tsx';
import { Reach } from './Reach.tsx';
import { WaitingIdeas } from './WaitingIdeas.tsx';
import { Weeks } from './Weeks.tsx';

/** Does the house listen? Drawn from what happened, and drawn anew as it happens. */
export default function OverviewPage() {
  const { t } = useTranslation();
  const [address, setAddress] = useSearchParams();
  const period = periodOf(address);
  const change = (changed: Period) => setAddress(addressOf(changed), { replace: true, preventScrollReset: true });

  return (
    <Page wide title={t('overview.title')} lead={<p>{t('overview.lead', { from: shownDay(period.from), to: shownDay(period.to) })}</p>}>
      <PeriodTools period={period} onChange={change} />
      {isTooLong(period) ? (
        <Blank icon="clock" title={t('overview.tooLong')}>
          <p>{t('overview.tooLongWhy')}</p>
        </Blank>
      ) : (
        <Drawn period={period} />
      )}
    </Page>
  );
}

function Drawn({ period }: { period: Period }) {
  const { t } = useTranslation();
  return (
    <Loaded query={useOverview(period)} bones={5}>
      {(overview) => (
        <>
          <Figures overview={overview} />
          {overview.totals.ideas === 0 && (
            <Blank icon="chart" title={t('overview.nothing')}>
              <p>{t('overview.nothingWhy')}</p>
            </Blank>
          )}
          <div className="charts">
            <Funnel overview={overview} />
            <Delays overview={overview} />
            <Weeks overview={overview} />
            <Reach overview={overview} chosen={period.unit} />
            <WaitingIdeas overview={overview} />
            <Effects period={period} />
            <Participation overview={overview} />
          </div>
          <TrueAt overview={overview} />
        </>
      )}
    </Loaded>
  );
}

/** At which position of each log all of this is true: so that anybody may count again. */
function TrueAt({ overview }: { overview: Overview }) {
  const { t } = useTranslation();
  const logs = Object.entries(overview.trueAt).map(([log, position]) => `${log} ${position}`);
  return <p className="small soft figures">{t('overview.trueAt', { logs: logs.join(', ') })}</p>;
}
