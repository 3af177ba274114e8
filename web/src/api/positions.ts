/**
 * How far this browser has seen each log. What a command answered, or a hint told, is sent back with the next queries, so
 * that no view answers them before it has got there. It is forgotten after a minute: by then every view has, and a
 * platform that was restored to an earlier day would never get there.
 */
export class Positions {
  private readonly seen = new Map<string, { position: bigint; until: number }>();

  constructor(
    private readonly now: () => number = Date.now,
    private readonly remembered = 60_000,
  ) {}

  /** @param header as `ideas=87, voting=1234` */
  note(header: string | null | undefined) {
    for (const part of header?.split(',') ?? []) {
      const [log, position] = part.trim().split('=');
      if (log && position && /^\d+$/.test(position)) {
        this.reach(log, BigInt(position));
      }
    }
  }

  private reach(log: string, position: bigint) {
    const before = this.seen.get(log);
    if (before === undefined || before.position < position || before.until < this.now()) {
      this.seen.set(log, { position, until: this.now() + this.remembered });
    }
  }

  /** The header to send, or nothing when nothing was seen lately. */
  header(): string | undefined {
    const recent = [...this.seen].filter(([, entry]) => entry.until >= this.now());
    return recent.length === 0 ? undefined : recent.map(([log, { position }]) => `${log}=${position}`).join(', ');
  }
}

export const positions = new Positions();
