import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('writes what a spreadsheet in France opens', () => {
  expect(csvOf([['Étape', 'Jours'], ['réponse', 12.5]])).toBe('\ufeffÉtape;Jours\r\nréponse;12,5\r\n');
});

it('keeps separators and quotes inside their cell, and an unknown figure empty', () => {
  expect(csvOf([['a;b', 'dit « "oui" »', undefined]])).toBe('\ufeff"a;b";"dit « ""oui"" »";\r\n');
});

it('lets no spreadsheet compute what somebody wrote', () => {
  expect(csvOf([['=SUM(A1)']])).toBe("\ufeff'=SUM(A1)\r\n");
});
