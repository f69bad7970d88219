/** Transfers of an invented office, each in accord with the law as long as its recipient's assurances stand. */
import { day } from './writing.mjs';

const goods = [
  ['howitzers', 'IV', 'each', 36, 1_900_000],
  ['shells, 155 mm', 'III', 'rounds', 40_000, 3100],
  ['patrol boats', 'VI', 'each', 8, 4_200_000],
  ['night vision sights', 'XII', 'each', 900, 7800],
  ['field hospitals', 'XX', 'sets', 6, 1_100_000],
  ['counter-battery radars', 'XI', 'each', 9, 2_700_000],
  ['body armor, level IV', 'X', 'sets', 5000, 1450],
  ['armored trucks', 'VII', 'each', 120, 310_000],
  ['tactical radios', 'XI', 'each', 2400, 5600],
  ['small-arms ammunition, 5.56 mm', 'III', 'rounds', 900_000, 1],
];
const teaching = [
  'operator training, 12 weeks',
  'maintenance course',
  'staff college places',
  'rule of law seminar',
];

/** Each with the department, and what a transfer of it says besides. */
const programs = [
  ['fmf', 'state', ['funding: appropriated']],
  ['fmf', 'state', []],
  ['fms', 'defense', []],
  ['fms', 'state', ['funding: national-funds']],
  ['dcs', 'state', []],
  ['section-333', 'defense', []],
  ['usai', 'defense', []],
  ['pko', 'state', []],
  ['incle', 'state', []],
  ['fmcs', 'defense', []],
  ['lease', 'defense', ['funding: recipient']],
  ['imet', 'state', []],
  ['training-team', 'defense', ['funding: recipient']],
  ['other', 'state', ['authority: "P.L. 118-47, section 7035"', 'funding: appropriated']],
  ['eda', 'defense', []],
];

/** The days within which a transfer is reviewed and delivered: one policy on arms transfers held through all of each. */
export const eras = [
  { name: 'NSM-18', standard: 'more-likely-than-not', approvals: [100, 330], last: 433 },
  { name: 'NSPM-10', standard: 'actual-knowledge', approvals: [466, 620], last: 715 },
];

/** Writes transfers for `write`, a writer. */
export function transfers(write) {
  const { chance, between, pick, office } = write;

  function lineOf({ service, from, to, units, monitored, cap }, nth) {
    const [item, usml, unit, most, price] = pick(goods.filter(([, , , , price]) => price <= cap));
    const lot = between(1, Math.min(most, Math.floor(cap / price)));
    const fields = [
      service ? `item: ${pick(teaching)}` : `item: ${chance(0.2) ? `"${item}: lot ${between(1, 9)}"` : item}`,
      ...(service ? ['type: service'] : chance(0.6) ? [`usml: ${usml}`] : []),
      `quantity: ${lot}`,
      ...(service ? [] : [`unit: ${unit}`]),
      `value: ${service ? Math.min(cap, between(20, 900) * 1000) : lot * price}`,
    ];
    if (service) fields.push(`service_determination: { by: state, on: ${day(between(50, 95))} }`);
    else if (!monitored && chance(0.06))
      fields.push(
        'exemption:',
        '  clause: 1(d)(2)',
        `  because: ${pick(['worn, not fired', 'for the protection of convoys', 'cannot be used to attack'])}`,
        '  purpose: defensive',
      );
    if (units && nth === 0) fields.push(`receiving_units: [${units.join(', ')}]`);
    if (monitored && nth === 0) fields.push('enhanced_monitoring: true');
    const days = Array.from({ length: pick([0, 1, 1, 2, 3]) || (units || monitored ? 1 : 0) }, () =>
      between(from, to),
    ).toSorted((a, b) => a - b);
    if (days.length > 0) fields.push('deliveries:');
    for (const on of days) {
      const event = monitored ? 'arrival' : pick(['handover', 'handover', 'title', 'arrival', 'shipment']);
      const quantity = Math.max(1, Math.floor(lot / days.length));
      if (chance(0.5)) fields.push(`  - { on: ${day(on)}, event: ${event}, quantity: ${quantity} }`);
      else {
        if (chance(0.15)) fields.push('  # The day of the signed protocol.');
        fields.push(`  - on: ${day(on)}`, `    event: ${event}`, `    quantity: ${quantity}`);
      }
    }
    return fields.map((field, at) => `${at === 0 ? '  - ' : '    '}${field}`);
  }

  /**
   * One transfer to `recipient`; returns the lines that say so. `from` and `to`: the days between which it is delivered;
   * `approved`, where there is one; `drawdown`, with the most it may be worth; `units`, `endUser`, `monitored` as in the format.
   */
  return ({ recipient, from, to, approved, drawdown, most = 13_000_000, units, endUser, monitored }) => {
    const [program, department, more] = drawdown
      ? ['pda', 'defense', [`drawdown: ${drawdown}`]]
      : pick(programs.filter(([name]) => !monitored || name === 'fms' || name === 'fmf'));
    const count = pick([1, 1, 2, 2, 3, 4]);
    const service = program === 'imet' || program === 'training-team';
    const announced = (approved ?? from) - between(1, 20);
    // Above these values, or where the articles are of a special kind, Congress is told first and some weeks pass.
    const notified = (approved ?? from) - between(50, 80);
    const lines = Array.from({ length: count }, (_, nth) =>
      lineOf({ service, from, to, units, monitored, cap: most / count }, nth),
    ).flat();
    const year = day(announced).slice(0, 4);
    return [
      `title: ${pick(['Case', 'Package', 'Order', 'Shipment'])} ${between(100, 999)} of ${year} (${program.toUpperCase()})`,
      `recipient: ${recipient}`,
      `department: ${department}`,
      `program: ${program}`,
      ...more,
      `announced: ${day(announced)}${chance(0.1) ? ' # the release' : ''}`,
      ...(approved === undefined ? [] : [`approved: ${day(approved)}`]),
      ...(program === 'fms' || program === 'dcs' ? [`notified_congress: ${day(notified)}`] : []),
      ...(endUser ? [`end_user: ${endUser}`, `facility: "Hall ${between(1, 9)}, the port"`] : []),
      ...(program === 'eda'
        ? [
            'scope_decision:',
            '  covered: true',
            `  by: ${office()}`,
            `  on: ${day(notified)}`,
            '  because: treated like articles paid for by appropriations',
            `eda: { acquisition_cost: ${between(1, 90)}00000, significant_military_equipment: false, notified_congress: ${day(notified)}, grant: ${chance(0.5)} }`,
          ]
        : []),
      '',
      ...(chance(0.4) ? ['# Values by line as in the annex of the offer.'] : []),
      'lines:',
      ...lines,
    ];
  };
}
