import type { Authority } from '../schema/authority.ts';
import { element, find } from '../search/view.ts';
import { boxesToTick, downloadName, gitHubWay, mailWay, type Sending } from './ways.ts';

/** Fills in the ways of sending. @param box has a part for each: see src/pages/add.astro */
export function fillSending(
  box: HTMLElement,
  sending: Sending,
  { name, mail, repository }: { name: string; mail: string; repository: Authority['repository'] },
): void {
  const slot = (of: string): HTMLElement => find(box, `[data-slot="${of}"]`);
  const { href, whole } = mailWay(mail, name, sending.files);
  slot('mail').setAttribute('href', href);
  slot('mail-attach').hidden = whole;
  slot('files').replaceChildren(...sending.files.map(({ file, text }) => drawFile(file, text)));
  const way = repository && gitHubWay(repository, sending);
  for (const link of box.querySelectorAll('[data-slot="github"]')) {
    if (way) link.setAttribute('href', way.href);
  }
  const boxes = way?.kind === 'issue' ? boxesToTick(sending) : [];
  for (const [of, shown] of Object.entries({
    'github-file': way?.kind === 'file',
    'github-issue': way?.kind === 'issue',
    'github-ticks': boxes.length > 0,
    'github-long': way === undefined,
  })) {
    for (const part of box.querySelectorAll<HTMLElement>(`[data-slot="${of}"]`)) part.hidden = !shown;
  }
  box.querySelector('[data-slot="ticks"]')?.replaceChildren(...boxes.map(({ label }) => element('li', {}, label)));
}

function drawFile(file: string, text: string): HTMLElement {
  const name = downloadName(file);
  const href = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  return element(
    'li',
    {},
    element('a', { class: 'govuk-button govuk-button--secondary', href, download: name }, `Download ${name}`),
    element('p', { class: 'govuk-hint' }, `It belongs in content/${file}`),
    element('details', {}, element('summary', {}, `Show ${name}`), element('pre', { tabindex: '0' }, text)),
  );
}
