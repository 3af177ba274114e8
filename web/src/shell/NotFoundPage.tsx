import { Link } from 'react-router';
import { buttonClass } from '../design/Button.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { Page } from './Page.tsx';

export default function NotFoundPage() {
  const { t } = useTranslation();
  return (
    <Page title={t('notFound.title')} lead={<p>{t('notFound.why')}</p>}>
      <div className="row">
        <Link className={buttonClass('primary')} to="/idees">
          {t('notFound.board')}
        </Link>
      </div>
    </Page>
  );
}
