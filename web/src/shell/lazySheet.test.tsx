import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { startSpeaking } from '../language/language.ts';
import { lazySheet } from './lazySheet.tsx';

it('says that a sheet cannot be opened, leaves what is below it, and opens it once it can be', async () => {
  await startSpeaking('fr');
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const load = vi.fn(() => Promise.resolve({ default: () => <p>La feuille</p> }));
  load.mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported module'));
  const Opened = lazySheet(load);
  render(
    <>
      <h1>La page</h1>
      <Opened onClose={() => undefined} />
    </>,
  );
  await screen.findByText('Cette fenêtre n’a pas pu s’ouvrir');
  expect(screen.getByText('La page')).toBeTruthy();

  await userEvent.click(screen.getByRole('button', { name: 'Réessayer' }));
  await screen.findByText('La feuille');
  expect(screen.queryByRole('dialog')).toBeNull();
});
