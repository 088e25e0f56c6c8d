/** The whole of Redress on AWS or on the local emulator: `cdk synth -c stage=local|test|dev|prod`. */
import { App } from 'aws-cdk-lib';
import { buildApp } from './build-app.ts';

buildApp(new App());
