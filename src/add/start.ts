import { deleteDraft, hasDraft } from './draft-key.ts';

/** Starts the page: the words are there, and the form comes when it is wanted, because its code is larger than the page. */
export function startPage(): void {
  const part = (name: string): HTMLElement => {
    const found = document.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (found === null) throw new Error(`The page has no part ${name}.`);
    return found;
  };
  const begin = async (): Promise<void> => {
    try {
      const { Journey } = await import('./journey.ts');
      await Journey.start();
    } catch (error) {
      console.error(error);
      part('failed').hidden = false;
      part('failed').focus();
    }
  };
  const restart = (): void => {
    deleteDraft();
    part('draft').hidden = true;
    part('begin').hidden = false;
  };
  part('begin').addEventListener('click', () => void begin());
  part('carry-on').addEventListener('click', () => void begin());
  part('start-again').addEventListener('click', () => {
    restart();
    void begin();
  });
  part('delete-draft').addEventListener('click', () => {
    restart();
    part('begin').focus();
  });
  const kept = hasDraft();
  part('draft').hidden = !kept;
  part('begin').hidden = kept;
  // In the middle of the form, or sent here by the page of a service.
  if (location.hash !== '' || (location.search !== '' && !kept)) void begin();
}
