import { exampleWords } from '../../directory/words.ts';
import type { Answer, Engine } from '../engine.ts';
import { find, makeCard, setSummary } from '../view.ts';

/**
 * Shows the made-up examples of an answer behind a closed line that says what they are, below everything that is real. Their
 * summaries are fetched when somebody opens it.
 */
export function showExamples(
  box: HTMLDetailsElement,
  template: HTMLTemplateElement,
  engine: Engine,
  { examples, reach }: Answer,
): void {
  box.hidden = examples.length === 0;
  box.open = false;
  find(box, '[data-examples-words]').textContent = exampleWords(examples.length);
  const cards = examples.map((example) => ({
    example,
    card: makeCard(template, example.row, engine.table, reach(example)?.miles),
  }));
  find(box, '[data-example-results]').replaceChildren(...cards.map(({ card }) => card));
  box.ontoggle = () => {
    if (!box.open) return;
    box.ontoggle = null;
    for (const { example, card } of cards) {
      engine.summary(example).then(
        (summary) => {
          setSummary(card, summary ?? '');
        },
        () => undefined,
      );
    }
  };
}
