const paths = {
  idea: 'M9 18h6M10 21h4M12 3a6 6 0 0 0-3.6 10.8c.7.6 1.1 1.3 1.1 2.2h5c0-.9.4-1.6 1.1-2.2A6 6 0 0 0 12 3Z',
  plus: 'M12 5v14M5 12h14',
  up: 'M12 19V6M6 12l6-6 6 6',
  check: 'M5 12.5 10 17.5 19 7',
  hand: 'M8 13V6.5a1.5 1.5 0 0 1 3 0V11m0-6V4.5a1.5 1.5 0 0 1 3 0V11m0-5a1.5 1.5 0 0 1 3 0v7.5A7 7 0 0 1 10 20c-2-1-3.5-3.5-4.6-6a1.5 1.5 0 0 1 2.6-1.5',
  inbox: 'M4 13 6.5 5h11L20 13v5.5H4V13Zm0 0h4.5l1 2.5h5l1-2.5H20',
  answer: 'M4 5h16v11H11l-4.5 4v-4H4V5Zm4 4h8M8 12.5h5',
  chart: 'M4 20h16M7 20v-7M12 20V5M17 20v-10',
  megaphone: 'M4 10v4h3l8 4V6l-8 4H4Zm3 4 1 5h2l-1-4.4M18.5 9.5a4 4 0 0 1 0 5',
  people: 'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-6 8c0-3.3 2.7-5 6-5s6 1.7 6 5M16 5.2a3 3 0 0 1 0 5.6M17.5 14.3c2.1.6 3.5 2.2 3.5 4.7',
  relay: 'M7 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm10 10a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM7 13v4h5m5-6V7h-5m2-2-2 2 2 2M10 15l2 2-2 2',
  menu: 'M4 7h16M4 12h16M4 17h16',
  close: 'M6 6l12 12M18 6 6 18',
  search: 'M11 18a7 7 0 1 0 0-14 7 7 0 0 0 0 14Zm5-2 4.5 4.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.5 2',
  back: 'M19 12H5m6-6-6 6 6 6',
  next: 'M9 5l7 7-7 7',
  down: 'M5 9l7 7 7-7',
  warning: 'M12 4 2.5 20h19L12 4Zm0 6v4.5m0 2.5v.1',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5.5M12 7.5v.1',
  offline: 'M3 3l18 18M5 12.5a10 10 0 0 1 4-2.4m3.5-.6a10 10 0 0 1 6.5 3M8.5 16a5 5 0 0 1 7 0M2 9a14 14 0 0 1 3.5-2.3m4-1.2A14 14 0 0 1 22 9M12 19.5v.1',
  lock: 'M6 11h12v9H6v-9Zm3 0V8a3 3 0 0 1 6 0v3',
  filter: 'M4 6h16M7 12h10M10 18h4',
  print: 'M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7v-6Z',
  pen: 'M4 20l1-4L16 5l3 3L8 19l-4 1Zm10-13 3 3',
  leaf: 'M5 19c0-9 5-14 15-14 0 10-5 14-11 14-2 0-4-1-4-3m0 5c1-5 4-8 8-10',
  pass: 'M4 12h13m-5-5 5 5-5 5M20 5v14',
  undo: 'M9 7 4 12l5 5M4 12h10a5 5 0 0 1 0 10h-2',
  globe: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3.5 12h17M12 3c5 5 5 13 0 18-5-5-5-13 0-18Z',
  exit: 'M14 4h6v16h-6M10 8l-4 4 4 4M6 12h10',
  file: 'M6 3h8l4 4v14H6V3Zm8 0v4h4M9 12h6M9 16h6',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-2.5-11a2.5 2.5 0 1 1 3.6 2.2c-.7.4-1.1.9-1.1 1.8m0 2.5v.1',
  trash: 'M5 7h14M9 7V4h6v3M7 7l1 13h8l1-13',
} as const;

export type IconName = keyof typeof paths;

/** Always beside words, or in something that has a label of its own: never the only sign. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
