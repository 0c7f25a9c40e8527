import { find } from '../search/view.ts';
import { deleteDraft, hasDraft } from './draft-key.ts';

/** Starts the page: the words are there, and the form comes when it is wanted, because its code is larger than the page. */
export function startPage(): void {
  const root = find(document, '[data-add]');
  const part = (name: string): HTMLElement => find(root, `[data-part="${name}"]`);
  const begin = async (): Promise<void> => {
    try {
      const { Journey } = await import('./journey.ts');
      await Journey.start(root);
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
