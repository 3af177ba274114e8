import { defineConfig } from '@playwright/test';
import { chromium } from './chromium.ts';

/**
 * One platform for all. The journeys share a town, so one of them goes on at a time; beside them another worker does
 * what changes nothing, looking at every page above all. The last stops the town and starts it again.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../target/browser',
  globalSetup: './start.ts',
  globalTeardown: './stop.ts',
  workers: 2,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    serviceWorkers: 'block',
    // To record every step costs time on every run: where one fails, TRACE=1 npm run browser shows more.
    trace: process.env['TRACE'] === undefined ? 'off' : 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium(),
      // French date and file fields: Linux reads the environment, and needs the package chromium-l10n
      env: { ...process.env, LANGUAGE: 'fr' },
      args: [
        '--lang=fr',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'journeys', testIgnore: /(accessible|audit|language|restart|session)\.spec\.ts/, workers: 1 },
    { name: 'beside', testMatch: /(accessible|language|session)\.spec\.ts/, workers: 1 },
    { name: 'afterwards', testMatch: /(audit|restart)\.spec\.ts/, dependencies: ['journeys', 'beside'], workers: 1 },
  ],
});
