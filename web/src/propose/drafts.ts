import { Signal } from '../api/signal.ts';

/** On whose page an idea is begun, and whether a relay writes it for a colleague. */
export interface Occasion {
  campaign: string;
  forColleague: boolean;
}

/** An idea that is being written, or that waits for the network to be sent. It stays in this browser. */
export interface Draft {
  /** Also its Idempotency-Key: sent twice, it is the same idea. */
  key: string;
  title: string;
  irritant: string;
  proposal: string;
  expectedEffect: string;
  category: string;
  campaign: string;
  /** The campaign from whose page it was begun, whichever was chosen since. */
  begunFor?: string;
  /** The colleague for whom a relay writes; empty until one is chosen, absent when one writes for oneself. */
  onBehalfOf?: string;
  state: 'writing' | 'to-send' | 'refused';
  /** Why it was refused. */
  reason?: string;
}

/** The drafts of one agent in this browser. */
export class Drafts {
  readonly changed = new Signal();

  constructor(
    private readonly store: Storage,
    private readonly agentId: string,
  ) {}

  private get place() {
    return `encharge.drafts.${this.agentId}`;
  }

  all(): Draft[] {
    try {
      const kept: unknown = JSON.parse(this.store.getItem(this.place) ?? '[]');
      return Array.isArray(kept) ? (kept as Draft[]) : [];
    } catch {
      return [];
    }
  }

  find(key: string): Draft | undefined {
    return this.all().find((draft) => draft.key === key);
  }

  /** What is being written on this occasion: one idea must not be taken for another, nor appear under another name. */
  begunOn({ campaign, forColleague }: Occasion): Draft | undefined {
    return this.all().find(
      (draft) =>
        draft.state === 'writing' &&
        (draft.begunFor ?? draft.campaign) === campaign &&
        (draft.onBehalfOf !== undefined) === forColleague,
    );
  }

  /** @returns false when this browser keeps nothing */
  keep(draft: Draft): boolean {
    const others = this.all().filter((other) => other.key !== draft.key);
    return this.write([...others, draft]);
  }

  drop(key: string) {
    this.write(this.all().filter((draft) => draft.key !== key));
  }

  private write(drafts: Draft[]): boolean {
    try {
      if (drafts.length === 0) {
        this.store.removeItem(this.place);
      } else {
        this.store.setItem(this.place, JSON.stringify(drafts));
      }
      return true;
    } catch {
      return false;
    } finally {
      this.changed.tell();
    }
  }
}

export function newDraft({ campaign, forColleague }: Occasion, key: string = crypto.randomUUID()): Draft {
  const empty = { title: '', irritant: '', proposal: '', expectedEffect: '', category: '' };
  return { key, ...empty, campaign, begunFor: campaign, ...(forColleague ? { onBehalfOf: '' } : {}), state: 'writing' };
}

export function isEmpty({ title, irritant, proposal, expectedEffect }: Draft): boolean {
  return [title, irritant, proposal, expectedEffect].every((text) => text.trim() === '');
}
