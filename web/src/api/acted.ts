import { Signal } from './signal.ts';

/** This page has changed something. */
export const acted = new Signal();
