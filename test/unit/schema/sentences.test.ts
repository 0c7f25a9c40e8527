import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/schema/sentences.ts';

describe('the sentences of a text', () => {
  it.each([
    ['Talk to your school.', ['Talk to your school.']],
    ['Ask for the SENCO. They can help.', ['Ask for the SENCO.', 'They can help.']],
    ['Do you need help?  Ring\nus!', ['Do you need help?', 'Ring us!']],
    ['Step 1: Assess. Find out.', ['Step 1: Assess.', 'Find out.']],
    ['You must wait. 20 weeks is the most.', ['You must wait.', '20 weeks is the most.']],
    ['It costs £4.50 a day, or 2.5 hours of work.', ['It costs £4.50 a day, or 2.5 hours of work.']],
    ['Say “I need help.” You can ask again.', ['Say “I need help.”', 'You can ask again.']],
    [
      'Ask for help, e.g. a tutor, i.e. Mr Bell. They decide.',
      ['Ask for help, e.g. a tutor, i.e. Mr Bell.', 'They decide.'],
    ],
    ['Ask: it is free; nobody minds.', ['Ask: it is free; nobody minds.']],
    [' no full stop ', ['no full stop']],
  ])('%s', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});
