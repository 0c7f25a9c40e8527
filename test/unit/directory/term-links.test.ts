import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkTerms } from '../../../src/directory/term-links.ts';
import { terms } from '../support/terms.ts';

/** A page's HTML with links to terms, each shown as `[words](slug)`. */
const linked = (html: string): string =>
  linkTerms(html, terms).replaceAll(
    /<a class="app-term" href="\/jargon\/#([a-z-]+)">(.*?)<span class="govuk-visually-hidden"> \(what this means\)<\/span><\/a>/gs,
    '[$2]($1)',
  );
const inMain = (html: string): string => linked(`<main>${html}</main>`).slice('<main>'.length, -'</main>'.length);

describe('a term is linked', () => {
  it.each([
    ['in a paragraph', '<p>With SEND.</p>', '<p>With [SEND](send).</p>'],
    ['in an entry of a list', '<ul><li>SEND</li></ul>', '<ul><li>[SEND](send)</li></ul>'],
    ['in a definition', '<dl><dt>SEND</dt><dd>SEND</dd></dl>', '<dl><dt>SEND</dt><dd>[SEND](send)</dd></dl>'],
    ['in a cell', '<table><td>SEND</td></table>', '<table><td>[SEND](send)</td></table>'],
    ['inside strong words', '<p><b>SEND</b></p>', '<p><b>[SEND](send)</b></p>'],
    ['at its first place only', '<p>SEND</p><p>SEND</p>', '<p>[SEND](send)</p><p>SEND</p>'],
    ['once, whatever its form', '<p>EHCP</p><p>EHC plans</p>', '<p>[EHCP](ehc-plan)</p><p>EHC plans</p>'],
    ['after a heading', '<h2>SEND</h2><p>SEND</p>', '<h2>SEND</h2><p>[SEND](send)</p>'],
    ['after a link', '<p><a href="/">SEND</a> SEND</p>', '<p><a href="/">SEND</a> [SEND](send)</p>'],
    ['beside others', '<p>SEN or SEND</p>', '<p>[SEN](sen) or [SEND](send)</p>'],
    ['with an entity in it', '<p>Carer&#39;s Allowance</p>', '<p>[Carer&#39;s Allowance](carers-allowance)</p>'],
    ['between signs that are entities', '<p>&#83;EN&#68;</p>', '<p>[&#83;EN&#68;](send)</p>'],
    ['with a hard space in it', '<p>short&nbsp;break</p>', '<p>[short&nbsp;break](short-break)</p>'],
    ['between entities', '<p>&lt;SEND&gt; &amp; SEN</p>', '<p>&lt;[SEND](send)&gt; &amp; [SEN](sen)</p>'],
    ['in a paragraph that is not closed', '<p>SEND<p>SEN', '<p>[SEND](send)<p>[SEN](sen)'],
  ])('%s', (_what, html, expected) => {
    expect(inMain(html)).toBe(expected);
  });
});

describe('a term is not linked', () => {
  it.each([
    ['in a link', '<p><a href="/">SEND</a></p>'],
    ['anywhere inside a link', '<p><a href="/"><b>SEND</b></a></p>'],
    ['in a heading', '<li><h3>SEND</h3></li>'],
    ['in a button', '<p><button>SEND</button></p>'],
    ['in a label', '<p><label>SEND</label></p>'],
    ['in a summary', '<li><details><summary>SEND</summary></details></li>'],
    ['in a form', '<form><p>SEND</p></form>'],
    ['in navigation', '<nav><ul><li>SEND</li></ul></nav>'],
    ['in a template', '<template><p>SEND</p></template>'],
    ['in a picture', '<p><svg><text>SEND</text></svg></p>'],
    ['in code', '<p><code>SEND</code></p>'],
    ['in a script', '<p><script>"SEND"</script></p>'],
    ['where it is turned off', '<ul data-terms="off"><li><p>SEND</p></li></ul>'],
    ['in an attribute', '<p title="SEND"><img alt="SEND"></p>'],
    ['in a comment', '<p><!-- SEND --></p>'],
    ['in text that does not run', '<div>SEND</div><table><caption>SEND</caption><th>SEND</th></table>'],
    ['across elements', '<p>short <b>break</b></p>'],
  ])('%s', (_what, html) => {
    expect(inMain(html)).toBe(html);
  });

  it('outside the main part', () => {
    const html = '<p>SEND</p><main><p>Words</p></main><footer><p>SEND</p></footer>';
    expect(linked(html)).toBe(html);
  });
});

it('says to a screen reader what the link is', () => {
  expect(linkTerms('<main><p>SEND</p></main>', terms)).toBe(
    '<main><p><a class="app-term" href="/jargon/#send">SEND<span class="govuk-visually-hidden"> (what this means)</span></a></p></main>',
  );
});

describe('whatever stands on a page', () => {
  const TEXTS = [
    'SEND',
    'SEN',
    'EHCP',
    'Short breaks',
    'short&nbsp;breaks',
    'Carer&#39;s Allowance',
    '&amp;',
    '&lt;b&gt;',
  ];
  const text = fc
    .array(fc.oneof(fc.constantFrom(...TEXTS, ' ', '. ', '’s', '\u{1F600}', 'é'), fc.string({ maxLength: 3 })))
    .map((parts) => parts.join(' ').replaceAll(/[<>]/g, ' '));

  /** Well-formed HTML: blocks with inline elements in them. */
  const element = (name: string, content: fc.Arbitrary<string>) =>
    content.map((inner) => `<${name}>${inner}</${name}>`);
  const { block } = fc.letrec<{ inline: string; block: string }>((tie) => {
    const inlines = fc.array(tie('inline'), { maxLength: 3 }).map((parts) => parts.join(''));
    const blocks = fc.array(tie('block'), { maxLength: 3 }).map((parts) => parts.join(''));
    return {
      inline: fc.oneof(
        { depthSize: 'small' },
        text,
        element('strong', inlines),
        element('code', text),
        text.map((inner) => `<a href="/SEND/">${inner}</a><br><!-- SEND -->`),
      ),
      block: fc.oneof(
        { depthSize: 'small' },
        ...['p', 'h2'].map((name) => element(name, inlines)),
        ...['div', 'nav', 'form', 'section'].map((name) => element(name, blocks)),
        blocks.map((inner) => `<ul><li>${inner}</li></ul>`),
        blocks.map((inner) => `<div data-terms="off">${inner}</div>`),
      ),
    };
  });
  const page = fc
    .tuple(fc.array(block), fc.array(block), fc.array(block))
    .map(([head, main, foot]) => [head.join(''), main.join(''), foot.join('')] as const);

  it('its text and everything outside the main part stay as they are', () => {
    fc.assert(
      fc.property(page, ([head, main, foot]) => {
        const before = `${head}<main>${main}</main>${foot}`;
        const after = linkTerms(before, terms);
        expect(after.startsWith(`${head}<main>`)).toBe(true);
        expect(after.endsWith(`</main>${foot}`)).toBe(true);
        const $ = load(after);
        $('.app-term > .govuk-visually-hidden').remove();
        expect($.root().text()).toBe(load(before).root().text());
      }),
    );
  });

  it('every term is linked at most once, in running text, and never inside another link', () => {
    fc.assert(
      fc.property(page, ([head, main, foot]) => {
        const $ = load(linkTerms(`${head}<main>${main}</main>${foot}`, terms));
        const links = $('.app-term').toArray();
        const hrefs = links.map((link) => $(link).attr('href'));
        expect(new Set(hrefs).size).toBe(hrefs.length);
        expect(
          $('a a, nav .app-term, form .app-term, code .app-term, h2 .app-term, [data-terms] .app-term').length,
        ).toBe(0);
        expect($('main p .app-term, main li .app-term').length).toBe(links.length);
      }),
    );
  });

  it('even when it is no right HTML, taking the links out gives the page back', () => {
    const pieces = fc.constantFrom(
      '<main>',
      '</main>',
      '<p>',
      '</p>',
      '<a href=x>',
      '</a>',
      '<',
      '&',
      '"',
      '<!--',
      '-->',
    );
    const anything = fc.array(fc.oneof(pieces, text, fc.string({ maxLength: 4 }))).map((parts) => parts.join(''));
    fc.assert(
      fc.property(anything, (html) => {
        expect(linked(html).replaceAll(/\[([^[\]]*)\]\([a-z]+(?:-[a-z]+)*\)/g, '$1')).toBe(html);
      }),
    );
  });
});
