import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Colour = readonly [lightness: number, chroma: number, hue: number];

const [light = '', dark = ''] = readFileSync('src/design/tokens.css', 'utf8').split(":root[data-theme='dark']");
const hues = Array.from({ length: 24 }, (_, index) => index * 15);

function tokens(css: string, accent: number): Map<string, Colour> {
  const found = css.matchAll(/--([\w-]+): oklch\(([\d.]+) ([\d.]+) (?:([\d.]+)|var\(--hue\))\);/g);
  return new Map([...found].map(([, name, l, c, h]) => [name!, [Number(l), Number(c), h === undefined ? accent : Number(h)]]));
}

/** Relative luminance (WCAG 2) by way of linear sRGB (https://bottosson.github.io/posts/oklab/). */
function luminance([lightness, chroma, hue]: Colour): number {
  const [a, b] = [chroma * Math.cos((hue * Math.PI) / 180), chroma * Math.sin((hue * Math.PI) / 180)];
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  const shown = [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ].map((part) => Math.min(1, Math.max(0, part)));
  return 0.2126 * shown[0]! + 0.7152 * shown[1]! + 0.0722 * shown[2]!;
}

function contrast(one: Colour, other: Colour): number {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (bright + 0.05) / (dim + 0.05);
}

const texts = [
  ['ink', 'paper'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'sunken'],
  ['accent', 'paper'],
  ['on-accent', 'accent'],
  ['accent-strong', 'accent-soft'],
  ['accent-strong', 'surface'],
  ['sun-ink', 'sun-soft'],
  ['good-ink', 'good-soft'],
  ['bad-ink', 'bad-soft'],
] as const;

const outlines = [
  ['line-strong', 'surface'],
  ['line-strong', 'paper'],
  ['accent', 'surface'],
  ['accent', 'sunken'],
  ['bad', 'surface'],
] as const;

it.each([
  ['texts', 4.5, texts],
  ['outlines', 3, outlines],
] as const)('keeps the contrast of %s, whatever the hue of an authority', (_, least, pairs) => {
  const faint = [light, dark].flatMap((css, theme) =>
    hues.flatMap((hue) => {
      const of = tokens(css, hue);
      return pairs
        .filter(([one, other]) => contrast(of.get(one)!, of.get(other)!) < least)
        .map(([one, other]) => `${one} on ${other}, hue ${hue}, ${theme ? 'dark' : 'light'}`);
    }),
  );
  expect(faint).toEqual([]);
});

it('knows the contrast of black and white', () => {
  expect(contrast([0, 0, 0], [1, 0, 0])).toBeCloseTo(21, 1);
});

it('prints every theme in the inks of the light one', () => {
  expect(light.trimEnd()).toMatch(/@media screen \{$/);
});
