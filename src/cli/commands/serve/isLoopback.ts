import { BlockList, isIP } from 'node:net';

/** Addresses that lead nowhere but back to this machine (RFC 1122, RFC 4291). */
const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether only this machine reaches an address; of names, `localhost` alone (RFC 6761). */
export function isLoopback(host: string): boolean {
  const kind = isIP(host);
  if (kind === 0) return host.toLowerCase() === 'localhost';
  return loopback.check(host, kind === 4 ? 'ipv4' : 'ipv6');
}
