import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { signedInByToken } from './dev/signedInByToken.ts';

/** What every page needs, in two files instead of twenty: they compress better, and libraries change less often. */
const chunks = [
  { name: 'libraries', test: /node_modules\/(?!d3-|internmap)/ },
  { name: 'everywhere', test: /src\/(api|design|board)\/|src\/App|src\/(campaign\/campaigns|directory\/(directory|names|Person)|idea\/(ideas|StageTag)|language\/(dates|language|useTranslation|words))|src\/(vote\/(ballot|votes|Vote)|session\/(csrf|lost|readSession|useSession|SessionGate)|propose\/(drafts|proposePage|proposing|useDrafts)|shell\/(Broken|Frame|lazySheet|Page|places|Settings|shell|Wordmark|NotFound)|waiting\/waiting\.ts)/ },
];

export default defineConfig({
  resolve: { alias: { 'react-router': new URL('node_modules/react-router/dist/production/index.mjs', import.meta.url).pathname } },
  plugins: [react(), signedInByToken(process.env.ENCHARGE_PLATFORM, process.env.ENCHARGE_TOKEN)],
  build: {
    target: 'es2022',
    outDir: 'target/dist',
    emptyOutDir: true,
    manifest: true,
    // A strict content security policy allows no data: address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    minify: 'terser',
    terserOptions: { compress: { passes: 3, pure_getters: true }, format: { comments: false } },
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
    setupFiles: ['src/testing.ts'],
    restoreMocks: true,
    testTimeout: 30_000,
    expect: { poll: { timeout: 10_000 } },
    // One window for all files: each leaves it as it found it (src/testing.ts).
    isolate: false,
    pool: 'threads',
    maxWorkers: 1,
  },
});
