import { defineConfig } from 'vitest/config';

/** Browser tests on the built product; see docs/developer/web-ui.md. */
export default defineConfig({
  test: {
    include: ['e2e/**/*.e2e.ts'],
    globalSetup: ['e2e/product.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    reporters: [
      'default',
      ['junit', { outputFile: '../../distribution/system-tests/target/browser-reports/TEST-browser.xml' }],
    ],
  },
});
