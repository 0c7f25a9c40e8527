type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'localService' | 'default'>;

/**
 * The voice that reads this site: British English if there is one, else any English. Only a voice of the device itself: for the
 * others, browsers send the words to a company.
 */
export function voiceFrom<V extends Voice>(voices: readonly V[]): V | undefined {
  // Android writes en_GB.
  const language = ({ lang }: V): string => lang.toLowerCase().replace('_', '-');
  const rank = (voice: V): number => (language(voice) === 'en-gb' ? 2 : 0) + (voice.default ? 1 : 0);
  return voices
    .filter((voice) => voice.localService && /^en(?:-|$)/.test(language(voice)))
    .sort((a, b) => rank(b) - rank(a))[0];
}
