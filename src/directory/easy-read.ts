/** The sentences of a line of Easy Read: each stands on a line of its own. */
export const sentencesOf = (text: string): string[] => text.split(/(?<=[.!?][’”]?) +/);
