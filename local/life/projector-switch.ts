import {
  LambdaClient,
  ListEventSourceMappingsCommand,
  UpdateEventSourceMappingCommand,
} from '@aws-sdk/client-lambda';
import { deployedFunctionName } from '../../shared/names.ts';
import { until } from './until.ts';

/** Stops and starts the stream reader of the projector, as an operator would. */
export interface ProjectorSwitch {
  stop(): Promise<void>;
  start(): Promise<void>;
}

export function projectorSwitch(endpoint: string, stage = 'local'): ProjectorSwitch {
  const client = new LambdaClient({ endpoint });
  const FunctionName = deployedFunctionName(stage, 'projector');
  const set = async (Enabled: boolean) => {
    const list = async () =>
      (await client.send(new ListEventSourceMappingsCommand({ FunctionName }))).EventSourceMappings ?? [];
    for (const { UUID } of await list())
      await client.send(new UpdateEventSourceMappingCommand({ UUID, Enabled }));
    const wanted = Enabled ? 'Enabled' : 'Disabled';
    await until(`the projector to be ${wanted}`, async () =>
      (await list()).every(({ State }) => State === wanted),
    );
  };
  return { stop: () => set(false), start: () => set(true) };
}
