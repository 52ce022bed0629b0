import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: '/',
  // One copy of lit: two would each ask for the Trusted Types policy `lit-html`, and the browser refuses the second.
  resolve: { dedupe: ['lit', 'lit-html', 'lit-element', '@lit/reactive-element'] },
  build: {
    outDir: '../../../target/frontend',
    emptyOutDir: true,
    target: 'es2022',
    manifest: 'assets/manifest.json',
    // Nothing is inlined as a data URI but by our own choice: the server's cache rules rely on hashed files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    testTimeout: 10_000,
  },
});
