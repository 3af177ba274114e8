export type Cell = string | number | undefined;

/** A table as spreadsheets in France open it: semicolons, decimal commas, and a mark that says UTF-8. */
export function csvOf(rows: Cell[][], decimal = ','): string {
  return `\ufeff${rows.map((row) => row.map((cell) => written(cell, decimal)).join(';')).join('\r\n')}\r\n`;
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
  return /[;"\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function download(name: string, rows: Cell[][]) {
  const address = URL.createObjectURL(new Blob([csvOf(rows)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
