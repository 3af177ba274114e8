import { act, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startSpeaking } from '../language/language.ts';
import { sessionLost } from './lost.ts';
import { SessionEnd } from './SessionEnd.tsx';
import { SessionContext } from './useSession.ts';

const until = new Date(2026, 5, 1, 18, 5);

beforeEach(async () => {
  await startSpeaking('fr');
  vi.useFakeTimers({ now: new Date(2026, 5, 1, 17, 54), shouldAdvanceTime: true });
  render(
    <SessionContext value={{ agentId: 'agt-1', authority: 'fontbrune', roles: ['agent'], until: until.toISOString() }}>
      <SessionEnd />
    </SessionContext>,
  );
});

afterEach(() => vi.useRealTimers());

it('says ten minutes before the end when it will be, and how to put it off', async () => {
  expect(screen.queryByRole('dialog')).toBeNull();
  act(() => vi.advanceTimersByTime(60_000));
  await screen.findByText(/se termine à 18:05/);
  expect((await screen.findByRole('link', { name: 'Prolonger' })).getAttribute('href')).toMatch(/^\/login\?to=/);
});

it('says that it is over when it is, whatever was said before', async () => {
  act(() => vi.advanceTimersByTime(60_000));
  await screen.findByText(/se termine à 18:05/);
  act(() => sessionLost.tell());
  await screen.findByRole('heading', { name: 'Votre session a expiré' });
  expect(screen.queryByText(/se termine à/)).toBeNull();
});
