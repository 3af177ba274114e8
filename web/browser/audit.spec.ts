import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

interface Claim {
  criterion: string;
  rules: string[];
}

const place = (path: string) => new URL(path, import.meta.url).pathname;

function claims(): Claim[] {
  const lines = readFileSync(place('../../accessibility/audit.yaml'), 'utf8').split('\n');
  return lines.flatMap((line) => {
    const [, criterion, rules] = /id: "([\d.]+)".*? rules: \[([\w, -]+)\]/.exec(line) ?? [];
    return criterion && rules ? [{ criterion, rules: rules.split(', ') }] : [];
  });
}

/** What axe has really looked at on some page, and the criteria that it says each rule is about. */
function applied(): Map<string, string[]> {
  const directory = place('../target/platform/axe/');
  const found = readdirSync(directory).map((file) => JSON.parse(readFileSync(directory + file, 'utf8')) as Record<string, string[]>);
  return new Map(found.flatMap((each) => Object.entries(each)));
}

test('the audit claims of the machine what it has looked at, and nothing else', () => {
  const rules = applied();
  const made = claims();
  expect(made.length).toBeGreaterThan(10);
  const empty = made.flatMap(({ criterion, rules: named }) =>
    named
      .filter((rule) => !rules.get(rule)?.some((tag) => tag === `RGAA-${criterion}` || tag.startsWith(`RGAA-${criterion}.`)))
      .map((rule) => `${criterion} ${rule}`),
  );
  expect(empty).toEqual([]);
});
