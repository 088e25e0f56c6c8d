import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Builds what `/assets/console/` serves, laid out as the files' bucket is; the manifest names the entry to the shell. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: false,
  plugins: [react()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    assetsDir: 'assets/console',
    // Files stand beside the page, never inside it: the Content-Security-Policy lets no `data:` script or font in.
    assetsInlineLimit: 0,
    manifest: true,
    modulePreload: { polyfill: false },
    rolldownOptions: { input: `${import.meta.dirname}/main.tsx` },
  },
});
