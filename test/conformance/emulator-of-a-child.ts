// Run as a program: starts an emulator, says where it is, and waits to be killed.
import { startEmulator } from '../../local/emulator/emulator.ts';

const [, , port = '', smtpPort = '', stateDir = ''] = process.argv;
const { endpoint, pid } = await startEmulator({
  port: Number(port),
  smtpPort: Number(smtpPort),
  stateDir,
  persist: true,
});
process.stdout.write(JSON.stringify({ endpoint, pid }));
