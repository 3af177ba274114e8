import { language, type Language } from '../language/language.ts';

export type Cell = string | number | undefined;

const marks: Record<Language, { separator: string; decimal: string }> = {
  fr: { separator: ';', decimal: ',' },
  en: { separator: ',', decimal: '.' },
};

/** A table as spreadsheets in that language open it, with a mark that says UTF-8. */
export function csvOf(rows: Cell[][], language: Language): string {
  const { separator, decimal } = marks[language];
  const line = (row: Cell[]) => row.map((cell) => written(cell, decimal)).join(separator);
  return `\ufeff${rows.map(line).join('\r\n')}\r\n`;
}

function written(cell: Cell, decimal: string): string {
  if (cell === undefined) {
    return '';
  }
  if (typeof cell === 'number') {
    return String(cell).replace('.', decimal);
  }
  // A cell that a spreadsheet would compute is kept a text.
  const text = /^[=+\-@\t]/.test(cell) ? `'${cell}` : cell;
  return /[;,"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function download(name: string, rows: Cell[][]) {
  const address = URL.createObjectURL(new Blob([csvOf(rows, language())], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
