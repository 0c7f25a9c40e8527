import { formatStored, parseStored, type Shortlist } from './list.ts';

/** The visitor's own list: kept by the browser, on the device, and sent nowhere. */

const KEY = 'shortlist';

/** Told to the document when the list has changed, here or in another tab. */
const CHANGED = 'shortlist-changed';

/** The list now; empty when the browser lets nothing be kept. */
export function kept(): Shortlist {
  try {
    return parseStored(localStorage.getItem(KEY));
  } catch {
    return [];
  }
}

/** Keeps a list in place of the one before. Where the browser lets nothing be kept, the list stays as it is. */
export function store(list: Shortlist): void {
  const text = formatStored(list);
  try {
    if (text === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, text);
  } catch {
    // Whoever asked looks at `kept()`, and tells.
  }
  document.dispatchEvent(new Event(CHANGED));
}

/** Calls back whenever the list may have changed. */
export function onChange(listener: () => void): void {
  document.addEventListener(CHANGED, listener);
  // Another tab has changed it.
  addEventListener('storage', listener);
  // The page comes back from the browser's memory, where it was told nothing.
  addEventListener('pageshow', listener);
}
