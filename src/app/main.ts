#!/usr/bin/env node
import { uptake } from '../cli/uptake.ts';
import { nodeTerminal } from './nodeTerminal.ts';

const code = await uptake(process.argv.slice(2), nodeTerminal());
// what could not be printed has already set a code
if (code !== 0) process.exitCode = code;
