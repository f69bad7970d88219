/** Reading for tests: at once, by either road. */
import * as longRoad from '../src/reader/long-road.ts';
import { readCasesBy } from '../src/reader/read-cases.ts';
import { readConfigurationBy } from '../src/reader/read-configuration.ts';

export const readCases = readCasesBy.bind(undefined, longRoad);
export const readConfiguration = readConfigurationBy.bind(undefined, longRoad);
