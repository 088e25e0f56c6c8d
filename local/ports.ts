import { type AddressInfo, createServer } from 'node:net';
import { SetupError } from './emulator/setup-error.ts';

function listen(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: bound } = server.address() as AddressInfo;
      server.close(() => resolve(bound));
    });
  });
}

/** A port nobody listens on. */
export const freePort = (): Promise<number> => listen(0);

/** @throws SetupError naming the busy port and how to choose another. */
export async function requirePort(name: string, port: number): Promise<void> {
  await listen(port).catch(() => {
    throw new SetupError(
      `Port ${port} (${name}) is in use; stop the program that has it, or choose another with REDRESS_PORT_${name.toUpperCase()}=<port>.`,
    );
  });
}
