import { piecesOf, type Words } from './pieces.ts';
import { voiceFrom } from './voice.ts';

/** What is read, if it is not inside what is silent. */
const BLOCKS = 'h1, h2, h3, h4, h5, h6, p, li, dt, dd, th, td, caption, summary';
const SILENT = 'nav, form, button, footer, [aria-hidden="true"], .app-term > span';

type State = 'stopped' | 'reading' | 'paused';

const SAY = { stopped: 'Stopped', reading: 'Reading aloud', paused: 'Paused' } as const satisfies Record<State, string>;

/**
 * Reads a page aloud on the visitor's own device. Its buttons appear when the browser has a voice that needs no internet.
 *
 * A pause ends the piece that is being said, and going on says it again: browsers on Android cannot halt in the middle.
 */
export class Reader {
  readonly #controls: HTMLElement;
  readonly #toggle: HTMLElement;
  readonly #page: HTMLElement;
  #state: State = 'stopped';
  #pieces: Words<HTMLElement>[] = [];
  #next = 0;
  /** What is being said. Its events count, and those of pieces that were broken off do not. */
  #saying: SpeechSynthesisUtterance | undefined;

  constructor(controls: HTMLElement, page: HTMLElement) {
    this.#controls = controls;
    this.#page = page;
    this.#toggle = controls.querySelector('[data-listen-toggle]') ?? controls;
    this.#toggle.addEventListener('click', () => {
      if (this.#state === 'reading') this.#pause();
      else this.#go();
    });
    controls.querySelector('[data-listen-stop]')?.addEventListener('click', () => {
      this.#stop();
    });
    window.addEventListener('pagehide', () => {
      this.#stop();
    });
    // Safari's speech has no addEventListener. Voices may come a while after the page.
    speechSynthesis.onvoiceschanged = () => {
      this.#offer();
    };
    this.#offer();
  }

  /** Shows the button when there is a voice for it. Until then, and on a device that has none, it takes no room. */
  #offer(): void {
    this.#toggle.hidden = voiceFrom(speechSynthesis.getVoices()) === undefined;
    this.#controls.hidden = this.#toggle.hidden;
  }

  #go(): void {
    if (this.#state === 'stopped') {
      this.#pieces = piecesOf(wordsOf(this.#page));
      this.#next = 0;
    }
    this.#become('reading');
    this.#say();
  }

  #pause(): void {
    this.#hush();
    this.#become('paused');
  }

  #stop(): void {
    if (this.#state === 'stopped') return;
    this.#hush();
    this.#mark(undefined);
    // The button to stop goes away: whoever pressed it must not lose their place.
    if (this.#controls.contains(document.activeElement)) this.#toggle.focus();
    this.#become('stopped');
  }

  #say(): void {
    const piece = this.#pieces[this.#next];
    const voice = voiceFrom(speechSynthesis.getVoices());
    if (piece === undefined || voice === undefined) {
      this.#stop();
      return;
    }
    this.#mark(piece.block);
    const saying = new SpeechSynthesisUtterance(piece.text);
    saying.voice = voice;
    saying.lang = voice.lang;
    saying.onend = () => {
      if (this.#saying !== saying) return;
      this.#next++;
      this.#say();
    };
    saying.onerror = () => {
      if (this.#saying === saying) this.#stop();
    };
    this.#saying = saying;
    speechSynthesis.speak(saying);
  }

  #hush(): void {
    this.#saying = undefined;
    speechSynthesis.cancel();
  }

  /** Shows which block is being read, and follows it unless the visitor has scrolled away from the last one. */
  #mark(block: HTMLElement | undefined): void {
    const last = this.#page.querySelector<HTMLElement>('[data-being-read]');
    if (last === block) return;
    last?.removeAttribute('data-being-read');
    block?.setAttribute('data-being-read', '');
    if (last === null || isInView(last)) block?.scrollIntoView({ block: 'nearest' });
  }

  #become(state: State): void {
    this.#state = state;
    this.#controls.dataset['state'] = state;
    for (const part of this.#controls.querySelectorAll<HTMLElement>('[data-when]'))
      part.hidden = part.dataset['when']?.split(' ').includes(state) !== true;
    const status = this.#controls.querySelector('[role="status"]');
    if (status !== null) status.textContent = SAY[state];
  }
}

/** The words of a page that can be seen, in order, each with the block in which they stand. */
function wordsOf(page: HTMLElement): Words<HTMLElement>[] {
  const words: Words<HTMLElement>[] = [];
  const walker = document.createTreeWalker(page, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement: parent, textContent: text } = walker.currentNode;
    const block = parent?.closest<HTMLElement>(BLOCKS);
    if (parent && block && parent.closest(SILENT) === null && parent.getClientRects().length > 0)
      words.push({ block, text: text ?? '' });
  }
  return words;
}

function isInView(block: HTMLElement): boolean {
  const { top, bottom } = block.getBoundingClientRect();
  return bottom > 0 && top < window.innerHeight;
}
