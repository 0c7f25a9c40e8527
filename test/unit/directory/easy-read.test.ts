import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/directory/easy-read.ts';

describe('the sentences of a line', () => {
  it.each([
    ['Talk to your school.', ['Talk to your school.']],
    ['Ask for the SENCO. They can help.', ['Ask for the SENCO.', 'They can help.']],
    ['Do you need help?  Ring us!', ['Do you need help?', 'Ring us!']],
    ['Step 1: Assess. Find out.', ['Step 1: Assess.', 'Find out.']],
    ['It costs £4.50 a day.', ['It costs £4.50 a day.']],
    ['Say “I need help.” You can ask again.', ['Say “I need help.”', 'You can ask again.']],
    ['no full stop', ['no full stop']],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});
