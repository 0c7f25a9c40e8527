/**
 * Makes the search page's address from what another page handed over behind a `#` (see `handover.ts`, which is a file apart so that
 * neither page waits for a script that it shares with the other).
 */
export function takeOver(): void {
  if (location.hash.startsWith('#?')) history.replaceState(null, '', location.pathname + location.hash.slice(1));
}
