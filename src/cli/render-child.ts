/** Draws a report in a process of its own: a template from a stranger can be stopped from outside. */
import { readFileSync, writeSync } from 'node:fs';
import { draw, type Order } from '../template/draw.ts';

const order: Order = JSON.parse(readFileSync(0, 'utf8'));
const drawn = draw(order, {
  worked() {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  },
  begins: (template) => writeSync(2, `drawing ${template}\n`),
});
process.stdout.write(JSON.stringify(drawn));
