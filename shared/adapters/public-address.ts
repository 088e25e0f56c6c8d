import { BlockList, isIP } from 'node:net';

/** Where a request from our network must never go: this host, private and link-local networks, what is reserved. */
const refused4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of IPv6 only the part that is given to the internet (2000::/3) is public, less what carries other addresses inside. */
const public6 = ['2000::/3'];
const refused6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

function blockList(ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [net = '', prefix] = range.split('/');
    list.addSubnet(net, Number(prefix), family);
  }
  return list;
}

const bad4 = blockList(refused4, 'ipv4');
const good6 = blockList(public6, 'ipv6');
const bad6 = blockList(refused6, 'ipv6');
const loop = blockList(['127.0.0.0/8'], 'ipv4');

/** Whether an address belongs to the internet at large. What is no address is not public. */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address);
  if (family === 4) return !bad4.check(address, 'ipv4');
  if (family === 6) return good6.check(address, 'ipv6') && !bad6.check(address, 'ipv6');
  return false;
}

export const isLoopback = (address: string): boolean =>
  isIP(address) === 4 ? loop.check(address, 'ipv4') : address === '::1';
