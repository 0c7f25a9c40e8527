/** A text, and how it was written when that is not UTF-8. */
export interface Decoded {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/** The text in a file that may be UTF-8, UTF-16 or Windows-1252, without a byte order mark. Never throws. */
export function decode(bytes: Uint8Array): Decoded {
  const encoding = bomOf(bytes) ?? wideOf(bytes) ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function bomOf([a, b]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: every other byte of Latin text is 0. */
function wideOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const some = bytes.subarray(0, 1000);
  const zeros = (odd: 0 | 1): number => some.filter((byte, i) => i % 2 === odd && byte === 0).length;
  const half = some.length / 2;
  if (half < 2) return undefined;
  if (zeros(1) > half * 0.7) return 'utf-16le';
  return zeros(0) > half * 0.7 ? 'utf-16be' : undefined;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
