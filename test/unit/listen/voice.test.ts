import { describe, expect, it } from 'vitest';
import { voiceFrom } from '../../../src/listen/voice.ts';

const voice = (name: string, lang: string, localService = true, isDefault = false) => ({
  ...{ name, lang, localService },
  default: isDefault,
});
const daniel = voice('Daniel', 'en-GB');
const android = voice('English', 'en_GB');
const samantha = voice('Samantha', 'en-US');
const amelie = voice('Amélie', 'fr-FR', true, true);
const online = voice('Sonia Online', 'en-GB', false, true);

describe('the voice that reads', () => {
  it.each([
    ['British English before other English', [samantha, daniel], daniel],
    ['British English as Android writes it', [samantha, android], android],
    ['any English, if there is no British', [amelie, voice('Karen', 'en-AU')], voice('Karen', 'en-AU')],
    [
      'the device’s own choice among equals',
      [daniel, voice('Kate', 'en-GB', true, true)],
      voice('Kate', 'en-GB', true, true),
    ],
    ['British English before the device’s own choice', [voice('Alex', 'en-US', true, true), daniel], daniel],
    ['the first of equals', [daniel, voice('Kate', 'en-GB')], daniel],
    ['English without a country', [voice('English', 'en')], voice('English', 'en')],
    ['a voice of the device, never one that needs the internet', [online, samantha], samantha],
  ])('is %s', (_, voices, chosen) => {
    expect(voiceFrom(voices)).toEqual(chosen);
  });

  it.each([
    ['no voices', []],
    ['only other languages', [amelie, voice('Eno', 'enm')]],
    ['only voices that need the internet', [online]],
  ])('is nobody’s when there are %s', (_, voices) => {
    expect(voiceFrom(voices)).toBeUndefined();
  });
});
