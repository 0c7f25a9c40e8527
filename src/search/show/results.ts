import type { Answer, Engine } from '../engine.ts';
import { element, makeCard, setSummary } from '../view.ts';
import { makeConditionCard } from './best-card.ts';
import { makePageCard, placesOfPages } from './page-card.ts';

/** Results shown at once, and with each "Show more". */
export const STEP = 10;

/** Services before the card of a condition, where more is asked for than that. */
const AFTER = 3;

/** The list of results of one answer: services, and guides among them. */
export class ResultList {
  readonly #list: HTMLElement;
  readonly #more: HTMLElement;
  readonly #template: HTMLTemplateElement;
  readonly #engine: Engine;
  readonly #answer: Answer;
  readonly #summaries: Promise<void>[] = [];
  #shown = 0;

  constructor(list: HTMLElement, more: HTMLElement, template: HTMLTemplateElement, engine: Engine, answer: Answer) {
    this.#list = list;
    this.#more = more;
    this.#template = template;
    this.#engine = engine;
    this.#answer = answer;
    list.replaceChildren();
    this.#addPages();
  }

  /** Services that are shown. */
  get shown(): number {
    return this.#shown;
  }

  /** Adds cards until `total` services are shown, and offers more if there are more. */
  show(total: number): void {
    const { results, reach } = this.#answer;
    for (const result of results.slice(this.#shown, total)) {
      const card = makeCard(this.#template, result.row, this.#engine.table, reach(result)?.miles);
      this.#list.append(card);
      this.#shown++;
      this.#addPages();
      this.#summaries.push(
        this.#engine.summary(result).then(
          (summary) => {
            setSummary(card, summary ?? '');
          },
          () => undefined,
        ),
      );
    }
    const left = results.length - this.#shown;
    this.#more.hidden = left <= 0;
    this.#more.textContent = `Show ${String(Math.min(STEP, left))} more`;
  }

  /** Ends when every card that is shown has its summary, or has none to come. */
  async whole(): Promise<void> {
    await Promise.all(this.#summaries);
  }

  /** Adds the guides that stand after as many services as are shown. */
  #addPages(): void {
    for (const { document, after } of placesOfPages(this.#answer.pages, this.#answer.results.length)) {
      if (after === this.#shown) this.#list.append(makePageCard(document));
    }
    const { conditions, onlyConditions, results } = this.#answer;
    if (onlyConditions || this.#shown !== Math.min(AFTER, results.length)) return;
    this.#list.append(...conditions.slice(0, 1).map((card) => element('li', {}, makeConditionCard(card))));
  }
}
