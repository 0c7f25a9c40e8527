import type { TestProject } from 'vitest/node';
import { launchBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the browser of the test run listens. */
    browser: string;
  }
}

/** Starts one browser for all the files of a test run: to start one costs as much as a short test. */
export default async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const browser = await launchBrowser();
  provide('browser', browser.wsEndpoint());
  return () => browser.close();
}
