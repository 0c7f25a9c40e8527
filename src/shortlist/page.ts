import { formatDate } from '../directory/dates.ts';
import { count } from '../directory/words.ts';
import { find } from '../search/view.ts';
import { bareCard, entryCard, takenOutCard } from './cards.ts';
import { formatLink, parseLink } from './link.ts';
import { keep, putBack, withMoved, type Shortlist } from './list.ts';
import { keptService, ServiceFiles, type Entry } from './service-files.ts';
import { kept, onChange, store } from './store.ts';
import { listText, mailOf } from './words.ts';

/** Starts the page of the shortlist: it shows the list in the address, which somebody has shared, else the visitor's own. */
export function startShortlist(): void {
  new ShortlistPage(find(document, '[data-shortlist]')).start();
}

/** What the page shows now. */
interface View {
  /** The list that somebody has shared; nothing when the own one is shown. */
  readonly shared: Shortlist | undefined;
  readonly own: Shortlist;
  /** Nothing when what the site says of services could not be fetched. */
  readonly files: ServiceFiles | undefined;
  /** The services of the list that the site has now, by id. */
  readonly entries: ReadonlyMap<string, Entry>;
}

class ShortlistPage {
  readonly #root: HTMLElement;
  readonly #files: Promise<ServiceFiles | undefined>;
  /** New ids of services that have moved, by their old ones. */
  readonly #moved: ReadonlyMap<string, string>;
  /** The own list as it is drawn: what is taken out keeps its place until the page is left. */
  #order: Shortlist = [];
  /** The own list before all of it was taken out. */
  #before: Shortlist = [];
  #run = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#moved = new Map(Object.entries(JSON.parse(root.dataset['moved'] ?? '{}') as Record<string, string>));
    this.#files = ServiceFiles.start(root.dataset['shortlist'] ?? '').catch((error: unknown) => {
      console.error(error);
      return undefined;
    });
  }

  start(): void {
    if (kept().some((id) => this.#moved.has(id))) store(withMoved(kept(), this.#moved));
    const show = (): void => void this.#show();
    onChange(show);
    addEventListener('hashchange', show);
    this.#part('share').hidden = !('share' in navigator);
    this.#onClick('print', () => {
      print();
    });
    this.#onClick('share', () => {
      navigator.share({ url: this.#copied('link') }).catch(() => undefined);
    });
    this.#onClick('keep-shared', () => {
      this.#keepShared();
    });
    this.#onClick('take-all', () => {
      this.#before = kept();
      this.#order = [];
      store([]);
      void this.#show('put-all');
    });
    this.#onClick('put-all', () => {
      store(this.#before);
      void this.#show('count');
    });
    show();
  }

  #part(name: string): HTMLElement {
    return find(this.#root, `[data-part="${name}"]`);
  }

  #onClick(name: string, act: () => void): void {
    this.#part(name).addEventListener('click', act);
  }

  #copied(name: string): string {
    return find(this.#part(name), 'copy-button').dataset['text'] ?? '';
  }

  /**
   * Shows the list as it is now. A later call overtakes an earlier one that is still under way.
   *
   * @param focus the part that has the keyboard afterwards; else it stays where it is
   */
  async #show(focus?: string): Promise<void> {
    const run = ++this.#run;
    const own = kept();
    if (own.length > 0) this.#before = [];
    this.#order = keep(this.#order, ...own);
    const link = parseLink(location.hash);
    const shared = link && withMoved(link, this.#moved);
    const files = await this.#files;
    const entries = (await files?.entries(shared ?? this.#order)) ?? new Map<string, Entry>();
    if (run !== this.#run) return;
    const view: View = { shared, own, files, entries };
    this.#showParts(view);
    this.#showWays(view);
    this.#showCards(view);
    this.#root.dataset['shortlistReady'] = '';
    if (focus !== undefined) this.#part(focus).focus();
  }

  #showParts({ shared, own, files, entries }: View): void {
    const isOwn = shared === undefined;
    const shown = {
      shared: !isOwn,
      'keep-shared': entries.size > 0,
      failed: files === undefined,
      gone: !isOwn && files !== undefined && entries.size < shared.length,
      ways: entries.size > 0 && (!isOwn || own.length > 0),
      undo: isOwn && this.#before.length > 0,
      empty: isOwn && this.#order.length === 0 && this.#before.length === 0,
      device: isOwn && own.length > 0,
    };
    for (const [name, visible] of Object.entries(shown)) this.#part(name).hidden = !visible;
    this.#part('not-kept').hidden = true;
    this.#part('undo-words').textContent = `You removed ${count(this.#before.length, 'service')}.`;
    this.#part('count').textContent = isOwn ? keptWords(own) : `${count(entries.size, 'service')} shared with you`;
  }

  /** Sets what is printed, sent, copied and shared. */
  #showWays({ shared, own, files, entries }: View): void {
    if (files === undefined) return;
    const listed = (shared ?? own).flatMap((id) => entries.get(id) ?? []);
    const services = listed.map((entry) => keptService(entry, location.origin));
    const day = formatDate(files.table.today);
    this.#part('day').textContent = `What the site said on ${day}.`;
    const { href, left } = mailOf(services, document.title);
    this.#part('mail').setAttribute('href', href);
    this.#part('mail-cut').hidden = left === 0;
    this.#part('mail-fits').textContent = count(services.length - left, 'service');
    find(this.#part('text'), 'copy-button').dataset['text'] = listText(services, `${document.title}, ${day}`);
    find(this.#part('link'), 'copy-button').dataset['text'] =
      location.origin + location.pathname + formatLink(listed.map(({ row }) => row.id));
  }

  #showCards(view: View): void {
    const list = this.#part('list');
    // A card that is drawn anew keeps the keyboard.
    const focused = document.activeElement?.closest<HTMLElement>('[data-part="list"] > li')?.dataset['service'];
    list.replaceChildren(...(view.shared ?? this.#order).flatMap((id) => this.#card(id, view) ?? []));
    if (focused !== undefined) list.querySelector<HTMLElement>(`[data-service="${focused}"] button`)?.focus();
  }

  #card(id: string, { shared, own, files, entries }: View): HTMLElement | undefined {
    const template = find(this.#root, 'template', HTMLTemplateElement);
    const entry = entries.get(id);
    if (shared === undefined && !own.includes(id)) {
      return takenOutCard(id, entry?.row.name ?? id, () => {
        store(putBack(kept(), id, this.#order));
      });
    }
    if (files !== undefined && entry !== undefined) return entryCard(template, entry, files.table);
    // What strangers have written into a link is not shown.
    return shared === undefined ? bareCard(template, id, files !== undefined) : undefined;
  }

  #keepShared(): void {
    const ids = [...this.#part('list').children].flatMap((card) =>
      card instanceof HTMLElement ? (card.dataset['service'] ?? []) : [],
    );
    store(keep(kept(), ...ids));
    if (ids.every((id) => kept().includes(id))) {
      history.pushState(null, '', location.pathname);
      void this.#show('count');
    } else {
      void this.#show().then(() => {
        this.#part('not-kept').hidden = false;
      });
    }
  }
}

const keptWords = ({ length }: Shortlist): string => (length === 0 ? 'Nothing saved' : count(length, 'service'));
