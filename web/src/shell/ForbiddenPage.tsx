import { Link } from 'react-router';
import { buttonClass } from '../design/Button.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { Page } from './Page.tsx';

/** Where somebody has no work: said before anything is asked for. */
export function ForbiddenPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('blank.forbidden')} lead={<p>{t('blank.forbiddenWhy')}</p>}>
      <div className="row">
        <Link className={buttonClass('primary')} to="/idees">
          {t('notFound.board')}
        </Link>
      </div>
    </Page>
  );
}
