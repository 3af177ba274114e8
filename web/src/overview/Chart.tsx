import { useId, type ReactNode } from 'react';
import { Button } from '../design/Button.tsx';
import { useTranslation } from '../language/useTranslation.ts';
import { download, type Cell } from './csv.ts';

interface ChartProps {
  /** Of the section, where something on the page leads to it. */
  id?: string;
  title: string;
  note?: ReactNode;
  /** The same as a table: its first row names the columns, the first cell of each the row. */
  rows: Cell[][];
  file: string;
  /** Whether somebody of the authority wrote the names of the rows: then they are French. */
  written?: boolean;
  /** How a figure is shown; of which row and column of figures it is, both from 0. */
  show?: (cell: Cell, row: number, column: number) => ReactNode;
  children: ReactNode;
}

/** A drawing, what it shows as a table, and the table as a file. */
export function Chart({ id, title, note, rows, file, written, show = (cell) => String(cell), children }: ChartProps) {
  const { t } = useTranslation();
  const heading = useId();
  return (
    <section id={id} className="card panel chart" aria-labelledby={heading}>
      <h2 id={heading} className="chart__title">
        {title}
      </h2>
      {note && <div className="chart__note">{note}</div>}
      {children}
      <details className="chart__more">
        <summary>{t('overview.figures')}</summary>
        <div className="stack stack--tight">
          <div className="scroll" tabIndex={0} role="region" aria-label={t('overview.tableOf', { title })}>
            <Table title={title} rows={rows} written={written} show={show} />
          </div>
          <div>
            <Button icon="file" onClick={() => download(file, rows)}>
              {t('overview.csv')}
              <span className="unseen"> : {title}</span>
            </Button>
          </div>
        </div>
      </details>
    </section>
  );
}

interface TableProps extends Pick<ChartProps, 'title' | 'rows'> {
  written: boolean | undefined;
  show: NonNullable<ChartProps['show']>;
}

function Table({ title, rows: [head = [], ...body], written, show }: TableProps) {
  return (
    <table className="table">
      <caption className="unseen">{title}</caption>
      <thead>
        <tr>
          {head.map((cell, column) => (
            <th key={column} scope="col" className={column > 0 ? 'table__number' : undefined}>
              {cell}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {body.map(([name, ...cells], row) => (
          <tr key={row}>
            <th scope="row" lang={written ? 'fr' : undefined}>
              {name}
            </th>
            {cells.map((cell, column) => (
              <td key={column} className="table__number figures">
                {cell === undefined ? '–' : show(cell, row, column)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
