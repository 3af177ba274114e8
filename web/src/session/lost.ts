import { Signal } from '../api/signal.ts';

/** The gateway no longer knows who is here. */
export const sessionLost = new Signal();
