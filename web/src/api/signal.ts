/** Something that happens, for those who want to know. */
export class Signal<T = void> {
  private readonly listeners = new Set<(what: T) => void>();

  tell(what: T) {
    this.listeners.forEach((listener) => listener(what));
  }

  /** @returns how to stop listening */
  listen(listener: (what: T) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
