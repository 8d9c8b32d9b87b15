/** Version and digest of the browser-side sources, put in by the build; see vite.config.ts. */
declare const __KELISIM_BUILD__: string;
