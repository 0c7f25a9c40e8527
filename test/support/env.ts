/** What the test runner sets for itself, and what would make Astro behave as if it were under test. */
const RUNNERS_OWN = /^(?:VITEST.*|TEST|NODE_ENV|MODE|DEV|PROD|SSR|BASE_URL|__VITEST.*)$/;

/** The environment for a command started by a test: the caller's, without the test runner's own variables. */
export function commandEnv(variables: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !RUNNERS_OWN.test(name));
  return { ...Object.fromEntries(own), ...variables };
}
