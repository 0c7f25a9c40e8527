/** Fetches a JSON file of the site. @throws when it cannot be fetched or read */
export async function fetchJson(href: string): Promise<unknown> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answered ${String(response.status)}`);
  return response.json();
}

/** Does something once, when first asked; again after a failure, for the connection may be back. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => {
    if (made === undefined) {
      made = make();
      made.catch(() => (made = undefined));
    }
    return made;
  };
}

/** Fetches files that will be fetched again soon. */
export function preload(...hrefs: readonly string[]): void {
  for (const href of hrefs) {
    const link = document.createElement('link');
    Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href });
    document.head.append(link);
  }
}

/** Does something when the browser has time for it, and never for a visitor who wants to save data. */
export function whenIdle(act: () => void): void {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  if (connection?.saveData === true) return;
  // Not every browser has it.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act);
  else setTimeout(act, 200);
}
