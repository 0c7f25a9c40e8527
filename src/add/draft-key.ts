/** The name under which the browser keeps the draft. A file apart: the start page needs no more of it than this. */
export const DRAFT_KEY = 'add-draft';

export function hasDraft(): boolean {
  try {
    return localStorage.getItem(DRAFT_KEY) !== null;
  } catch {
    return false;
  }
}

export function deleteDraft(): void {
  try {
    localStorage.removeItem(DRAFT_KEY);
  } catch {
    // A browser that keeps nothing has nothing to delete.
  }
}
