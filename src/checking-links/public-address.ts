import { BlockList, isIP, isIPv6 } from 'node:net';

/**
 * What may be asked. Anybody can propose a link, so that asking it must not reach into the network of whoever runs this: only hosts that
 * the whole world can reach are asked, by name and by the number behind the name.
 */

/** Names that lead nowhere (RFC 2606, RFC 6761), or only inside a network. */
const RESERVED =
  /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid|localhost|local|internal|lan|home\.arpa)\.?$/i;

/** Numbers that are not of the public Internet: https://www.iana.org/assignments/iana-ipv4-special-registry/ and the same for IPv6. */
const NOT_PUBLIC = new BlockList();
for (const [address, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  NOT_PUBLIC.addSubnet(address, bits, 'ipv4');
/** The only part of IPv6 that is given out for the public Internet, without what carries IPv4 or is for documents. */
const GLOBAL_V6 = new BlockList();
GLOBAL_V6.addSubnet('2000::', 3, 'ipv6');
NOT_PUBLIC.addSubnet('2001:db8::', 32, 'ipv6');
NOT_PUBLIC.addSubnet('2001::', 23, 'ipv6');
NOT_PUBLIC.addSubnet('2002::', 16, 'ipv6');
NOT_PUBLIC.addSubnet('3fff::', 20, 'ipv6');

/** Whether an IP address is one of the public Internet. */
export function isPublicNumber(address: string): boolean {
  if (!isIPv6(address)) return isIP(address) === 4 && !NOT_PUBLIC.check(address, 'ipv4');
  return GLOBAL_V6.check(address, 'ipv6') && !NOT_PUBLIC.check(address, 'ipv6');
}

/** Whether an address may be asked, as far as its words tell. */
export function mayBeAsked({ protocol, hostname }: URL): boolean {
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  const number = hostname.replace(/^\[(.*)\]$/, '$1');
  if (isIP(number) !== 0) return isPublicNumber(number);
  return hostname.includes('.') && !RESERVED.test(hostname);
}
