import { defineConfig } from '@playwright/test';
import { chromium } from './chromium.ts';

/**
 * One platform and one worker: the journeys share a town, and the last of them stops it and starts it again.
 */
export default defineConfig({
  testDir: '.',
  outputDir: '../target/browser',
  globalSetup: './start.ts',
  globalTeardown: './stop.ts',
  workers: 1,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  use: {
    browserName: 'chromium',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chromium(),
      args: [
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
    { name: 'journeys', testIgnore: /(audit|restart)\.spec\.ts/ },
    { name: 'afterwards', testMatch: /(audit|restart)\.spec\.ts/, dependencies: ['journeys'] },
  ],
});
