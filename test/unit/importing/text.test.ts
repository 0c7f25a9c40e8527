import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/importing/shared/decode.ts';
import { isNoDate, isNoEmail, isNothing } from '../../../src/importing/shared/sentinels.ts';
import { plainText, wholeSentences, wordsOfText } from '../../../src/importing/shared/text.ts';

describe('isNothing', () => {
  it.each([
    '',
    ' ',
    '-',
    '–',
    'n/a',
    'N/A',
    'NA',
    'None',
    'null',
    'TBC',
    'to be confirmed',
    '-1',
    '00000',
    'Not applicable',
    'unknown',
    '#N/A',
    '***',
    'Please select one',
  ])('%j says nothing', (text) => {
    expect(isNothing(text)).toBe(true);
  });
  it.each(['Nathan’s club', 'No charge', '5', '10', 'Free', 'Test centre for cars', 'None of our helpers shout'])(
    '%j says something',
    (text) => {
      expect(isNothing(text)).toBe(false);
    },
  );
  it.each([
    'noemail@council.example.org',
    'no-email@a.example.org',
    'none@none.invalid',
    'a@example.com',
    'test@a.example.org',
  ])('%s is no e-mail address', (email) => {
    expect(isNoEmail(email)).toBe(true);
  });
  it.each([
    ['1900-01-01', true],
    ['1970-01-01', true],
    ['9999-12-31', true],
    ['0001-01-01', true],
    ['1999-12-31', false],
    ['2026-10-31', false],
  ])('%s as no date: %s', (date, none) => {
    expect(isNoDate(date)).toBe(none);
  });
});

describe('plainText', () => {
  it.each([
    ['<p>Fun &amp; games</p><p>for all.</p>', 'Fun & games for all.'],
    ['A&nbsp;club&#39;s <b>best</b> day<br/>out', "A club's best day out"],
    ['&lt;p&gt;Twice &amp;amp; again&lt;/p&gt;', 'Twice & again'],
    ['Ages 5 < 11 > 3', 'Ages 5 < 11 > 3'],
    ['a\u0000b\u202Ec\u200Bd', 'abcd'],
    ['line\r\nbreak', 'line break'],
    ['<script>alert(1)</script>Hello<style>p{}</style>', 'Hello'],
  ])('%j is %j', (from, to) => {
    expect(plainText(from)).toBe(to);
  });
});

describe('the Markdown of a text', () => {
  it.each([
    ['headings begin at the second level', '<h1>Top</h1><p>Words.</p>', '## Top\n\nWords.'],
    ['lists and strong words stay', '<ul><li>One</li><li><b>Two</b></li></ul>', '- One\n- **Two**'],
    ['bullets of a plain text are a list', 'We have:\n\n• tea\n• cake', 'We have:\n\n- tea\n- cake'],
    ['two breaks are a paragraph', 'One<br><br>Two', 'One\n\nTwo'],
    ['one break is a line', 'One<br>Two', 'One\nTwo'],
    ['safe links stay', '<a href="https://a.example.org/">here</a>', '[here](https://a.example.org/)'],
    ['unsafe links are words', '<a href="javascript:x">here</a> <a href="../x">there</a>', 'here there'],
    ['unsafe links of Markdown, too', '[here](data:x) and [there](../x)', 'here and there'],
    ['pictures go', '<p>A<img src="https://t.example.org/p.gif" alt="x">B</p>', 'AB'],
    ['code is words', '    indented', 'indented'],
    ['signs of Markdown in HTML are words', '<p># not a heading</p>', '\\# not a heading'],
    ['frames and forms go', '<iframe src="https://a.example.org"></iframe><form>x</form><p>Left</p>', 'Left'],
    ['rows of a table are lines', '<table><tr><td>Monday</td><td>9am</td></tr></table>', 'Monday 9am'],
  ])('%s', (_what, from, to) => {
    expect(wordsOfText(from).markdown).toBe(to);
  });

  it.each(['<div>'.repeat(20_000), '> '.repeat(20_000), '- '.repeat(20_000), '*'.repeat(5000), '[a](b'.repeat(2000)])(
    'does not take long over nonsense',
    (text) => {
      const start = performance.now();
      wordsOfText(text);
      expect(performance.now() - start).toBeLessThan(5000);
    },
  );
});

describe('wholeSentences', () => {
  it.each([
    ['One. Two. Three.', 9, 'One. Two.'],
    ['A sentence that is too long to fit.', 10, undefined],
    ['Short.', 100, 'Short.'],
  ])('%j in %i characters is %j', (text, max, cut) => {
    expect(wholeSentences(text, max)).toBe(cut);
  });
});

describe('decode', () => {
  const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
  it.each([
    ['UTF-8', Buffer.from('Café £5'), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from('\uFEFFCafé £5'), 'utf-8'],
    ['Windows-1252', Buffer.from('Café £5', 'latin1'), 'windows-1252'],
    ['UTF-16', Buffer.from('\uFEFFCafé £5', 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark', Buffer.from('Café £5', 'utf16le'), 'utf-16le'],
    ['UTF-16, the big end first', swapped(Buffer.from('\uFEFFCafé £5', 'utf16le')), 'utf-16be'],
  ])('%s', (_what, bytes, encoding) => {
    expect(decode(bytes)).toEqual({ text: 'Café £5', encoding });
  });
});
