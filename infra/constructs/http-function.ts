import type { Construct } from 'constructs';
import type { HttpEntrance } from '../features/http-entrance.ts';
import { RedressFunction, type RedressFunctionProps } from './redress-function.ts';

/** Seconds; beneath the 30 that the HTTP API waits, and what a person does. */
const timeoutSeconds = 10;

/** A function behind the HTTP API, reachable by exactly the routes that `routes.ts` lists under its name. */
export class HttpFunction extends RedressFunction {
  constructor(scope: Construct, entrance: HttpEntrance, props: Omit<RedressFunctionProps, 'timeoutSeconds'>) {
    super(scope, {
      memoryMegabytes: 512,
      timeoutSeconds,
      ...props,
      environment: { originSecrets: entrance.originSecrets, ...props.environment },
    });
    entrance.open(props.name, this.lambda);
  }
}
