import './directory.css';
import { useTranslation } from '../language/useTranslation.ts';
import { useHas } from '../session/useSession.ts';
import { ForbiddenPage } from '../shell/ForbiddenPage.tsx';
import { Page } from '../shell/Page.tsx';
import { ForgetName } from './ForgetName.tsx';
import { OrganisationChart } from './OrganisationChart.tsx';
import { RosterImport } from './RosterImport.tsx';

/** Who belongs where: the steward sends the staff file, and looks at what would change before it does. */
export default function DirectoryPage() {
  const { t } = useTranslation();
  return useHas('steward') ? (
    <Page title={t('directory.title')} lead={<p>{t('directory.lead')}</p>}>
      <RosterImport />
      <OrganisationChart />
      <ForgetName />
    </Page>
  ) : (
    <ForbiddenPage />
  );
}
