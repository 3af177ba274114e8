import { expect, it } from 'vitest';
import { csvOf } from './csv.ts';

it('writes what a spreadsheet in France opens', () => {
  expect(csvOf([['Étape', 'Jours'], ['réponse', 12.5]], 'fr')).toBe('\ufeffÉtape;Jours\r\nréponse;12,5\r\n');
});

it('writes what a spreadsheet in English opens', () => {
  expect(csvOf([['Step', 'Days'], ['answer', 12.5]], 'en')).toBe('\ufeffStep,Days\r\nanswer,12.5\r\n');
  expect(csvOf([['less paper, more light']], 'en')).toBe('\ufeff"less paper, more light"\r\n');
});

it('keeps separators and quotes inside their cell, and an unknown figure empty', () => {
  expect(csvOf([['a;b', 'dit « "oui" »', undefined]], 'fr')).toBe('\ufeff"a;b";"dit « ""oui"" »";\r\n');
});

it('lets no spreadsheet compute what somebody wrote', () => {
  expect(csvOf([['=SUM(A1)']], 'fr')).toBe("\ufeff'=SUM(A1)\r\n");
});
