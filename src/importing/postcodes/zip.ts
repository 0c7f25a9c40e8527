import { inflateRawSync } from 'node:zlib';

const END = 0x06_05_4b_50;
const ENTRY = 0x02_01_4b_50;
/** The sizes of the fixed parts of a zip file, in bytes. */
const [END_SIZE, ENTRY_SIZE, HEADER_SIZE] = [22, 46, 30];

/**
 * The files in a zip file, by name. Each is read when it is asked for.
 *
 * @throws when it is no zip file, or one of more than 4 GB or packed in an unusual way
 */
export function* filesInZip(zip: Buffer): Generator<{ name: string; text: () => string }> {
  let end = zip.length - END_SIZE;
  while (end >= 0 && zip.readUInt32LE(end) !== END) end--;
  if (end < 0) throw new Error('This is no zip file.');
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(at) !== ENTRY) throw new Error('The list of files in the zip file is damaged.');
    const method = zip.readUInt16LE(at + 10);
    const size = zip.readUInt32LE(at + 20);
    const nameSize = zip.readUInt16LE(at + 28);
    const header = zip.readUInt32LE(at + 42);
    const name = zip.toString('utf8', at + ENTRY_SIZE, at + ENTRY_SIZE + nameSize);
    yield { name, text: () => textOf(zip, header, size, method) };
    at += ENTRY_SIZE + nameSize + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
}

function textOf(zip: Buffer, header: number, size: number, method: number): string {
  const start = header + HEADER_SIZE + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28);
  const packed = zip.subarray(start, start + size);
  if (method !== 0 && method !== 8) throw new Error(`A file in the zip file is packed in an unusual way (${method}).`);
  return (method === 0 ? packed : inflateRawSync(packed)).toString('utf8');
}
