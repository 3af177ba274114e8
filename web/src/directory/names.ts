import { api, content } from '../api/client.ts';

const AT_ONCE = 200;
const GATHERED_FOR = 15;

/** Asks for names in batches: a screen full of cards asks once, not once a card. */
export class Names {
  private waiting = new Map<string, ((name: string | null) => void)[]>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly ask: (ids: string[]) => Promise<Record<string, string>>) {}

  /** @returns null when the directory has no name for it */
  of(id: string): Promise<string | null> {
    this.timer ??= setTimeout(() => void this.askAll(), GATHERED_FOR);
    return new Promise((resolve) => {
      this.waiting.set(id, [...(this.waiting.get(id) ?? []), resolve]);
    });
  }

  private async askAll() {
    const asked = this.waiting;
    this.waiting = new Map();
    this.timer = undefined;
    const ids = [...asked.keys()];
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const batch = ids.slice(start, start + AT_ONCE);
      const names = await this.ask(batch).catch(() => ({}) as Record<string, string>);
      batch.forEach((id) => asked.get(id)?.forEach((resolve) => resolve(names[id] ?? null)));
    }
  }
}

export const names = new Names(async (ids) => {
  const answer = await content(api.POST('/api/v1/directory/names', { body: { ids } }));
  return answer.names;
});
