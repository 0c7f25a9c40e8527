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
