/**
 * A name as it stands in the middle of a sentence: with a small first letter when that is certain, because other words about the same
 * thing write its first word so. `Speech therapy` becomes `speech therapy` beside "Help with speech"; `Examplewich carers` stays.
 */
export function asInSentence(name: string, said: string): string {
  const [first = '', second = ''] = name.split(' ');
  const small = first.charAt(0).toLowerCase() + first.slice(1);
  // Another capital beside it: the name of an organisation or a scheme.
  if (/\p{Lu}/u.test(first.slice(1)) || /^\p{Lu}/u.test(second)) return name;
  return wordsIn(said).includes(small) ? small + name.slice(first.length) : name;
}

const wordsIn = (text: string): string[] => text.match(/\p{L}+(?:['’-]\p{L}+)*/gu) ?? [];
