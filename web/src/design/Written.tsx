interface WrittenProps {
  text: string | null | undefined;
  /** What stands there when the words are missing. */
  or?: string;
}

/** Words that somebody of the authority wrote: French, whatever language the screen speaks. */
export function Written({ text, or }: WrittenProps) {
  return text ? <span lang="fr">{text}</span> : or;
}
