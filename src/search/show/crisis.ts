import { CrisisRecogniser } from '../../directory/crisis/recognise.ts';
import type { CrisisFile, CrisisKind } from '../../directory/crisis/words.ts';
import { ForeignDangers, type DangerWords } from '../../directory/languages/danger.ts';
import { element, find } from '../view.ts';

/** At most this many questions are shown, whatever is recognised. */
const MOST_QUESTIONS = 4;

/** The panel above everything when words mean danger. It needs nothing but the page itself. */
export class CrisisPanel {
  readonly #alert: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #kinds: CrisisFile['kinds'];
  readonly #recogniser: CrisisRecogniser;
  readonly #foreign: ForeignDangers;
  #shown = '';

  constructor(root: ParentNode) {
    this.#alert = find(root, '[data-crisis-alert]');
    this.#template = find(root, '[data-crisis-panel]', HTMLTemplateElement);
    const words = find(root, '[data-crisis-words]', HTMLTemplateElement).content.textContent;
    const file = JSON.parse(words) as CrisisFile;
    this.#kinds = file.kinds;
    this.#recogniser = new CrisisRecogniser(file);
    this.#foreign = new ForeignDangers(file.foreign);
  }

  /** Shows who to reach for what words mean, or takes the panel away. Returns the kinds of danger. */
  show(words: string): readonly CrisisKind[] {
    const foreign = this.#foreign.in(words);
    const slugs = [...this.#recogniser.kindsIn(words), ...foreign.map(({ kind }) => kind)];
    return this.#showKinds(slugs, foreign[0]?.language);
  }

  /** Shows who to reach for kinds that are only likely, where no danger is certain. Returns the kinds that it added. */
  showLikely(certain: readonly CrisisKind[], likely: readonly string[]): readonly CrisisKind[] {
    return certain.length > 0 || likely.length === 0 ? [] : this.#showKinds(likely);
  }

  /**
   * Shows who to reach for kinds of danger, or takes the panel away where there are none.
   *
   * @param language the one in which the danger was told: the first words are in it
   */
  #showKinds(slugs: readonly string[], language?: DangerWords): readonly CrisisKind[] {
    const kinds = this.#kinds.filter(({ slug }) => slugs.includes(slug));
    const shown = [language?.code, ...kinds.map(({ slug }) => slug)].join();
    // The same panel again would be spoken again.
    if (this.#shown !== shown) {
      this.#alert.replaceChildren(...(kinds.length > 0 ? [this.#panel(kinds, language)] : []));
    }
    this.#shown = shown;
    return kinds;
  }

  /** Brings the panel into view, for somebody who has scrolled past it. */
  focus(): void {
    this.#alert.querySelector<HTMLElement>('h2')?.focus();
  }

  /** @param language the one in which the danger was told: the first words are in it */
  #panel(kinds: readonly CrisisKind[], language: DangerWords | undefined): DocumentFragment {
    const panel = document.importNode(this.#template.content, true);
    if (language !== undefined) {
      const own = { lang: language.code, dir: language.rtl === true ? 'rtl' : 'ltr' };
      find(panel, 'h2').after(element('p', { class: 'govuk-body', ...own }, language.inDanger));
    }
    // The first question of each kind comes before the second of any.
    const wanted = [0, 1, 2, 3].flatMap((i) => kinds.flatMap(({ questions }) => questions.slice(i, i + 1)));
    const shown = [...new Set(wanted)].slice(0, MOST_QUESTIONS);
    const items = new Map(
      Array.from(panel.querySelectorAll<HTMLElement>('[data-question]'), (item) => [item.dataset['question'], item]),
    );
    const list = find(panel, '.app-crisis__questions');
    list.replaceChildren(...shown.flatMap((slug) => items.get(slug) ?? []));
    if (!kinds.some(({ quickExit }) => quickExit === true)) find(panel, '[data-crisis-exit]').remove();
    return panel;
  }
}
