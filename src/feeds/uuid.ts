import { createHash } from 'node:crypto';

/** The namespace of names that are web addresses (RFC 9562, 6.6). */
const URLS = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** The UUID of a web address (RFC 9562, version 5): always the same for the same address, in every build and on every machine. */
export function uuidOf(address: string): string {
  const bytes = createHash('sha1').update(URLS).update(address).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
