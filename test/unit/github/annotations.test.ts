import { expect, it } from 'vitest';
import { annotationOf, formatAnnotation } from '../../../src/github/annotations.ts';

it('says a problem as a line that GitHub shows beside the file', () => {
  const problem = { file: 'areas.yaml', line: 3, field: 'ages.from', found: '16', write: 'the younger age' };
  expect(formatAnnotation(annotationOf(problem))).toBe(
    '::error file=content/areas.yaml,line=3,title=ages.from::found 16, write the younger age',
  );
});

it('lets nothing in a file or its name begin a command, or end this one', () => {
  const formatted = formatAnnotation({
    ...{ level: 'warning', file: 'content/a,line=1::set-output', line: 1 },
    ...{ title: '50%: a, b', message: 'one\r\n::error::two 100%\u2028::add-mask::e' },
  });
  expect(formatted).toBe(
    '::warning file=content/a%2Cline=1%3A%3Aset-output,line=1,title=50%25%3A a%2C b::one<U+000D>%0A::error::two 100%25<U+2028>::add-mask::e',
  );
});
