export type Theme = 'light' | 'dark' | 'system';

const KEPT_AS = 'encharge.theme';

export function chosenTheme(): Theme {
  const kept = localStorage.getItem(KEPT_AS);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Kept here; public/theme.js paints it, now and before the next page. */
export function chooseTheme(theme: Theme) {
  if (theme === 'system') {
    localStorage.removeItem(KEPT_AS);
  } else {
    localStorage.setItem(KEPT_AS, theme);
  }
  dispatchEvent(new Event('encharge-theme'));
}
