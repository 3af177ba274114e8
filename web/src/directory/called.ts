/** Whether somebody is called so: every word that was typed begins one of the name's, whatever the accents. */
export function isCalled(name: string, typed: string): boolean {
  const own = words(name);
  return words(typed).every((word) => own.some((part) => part.startsWith(word)));
}

function words(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
}
