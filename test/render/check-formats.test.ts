/** What `check` answers for services, as whole outputs, on a small world held against its last commit. */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { version } from '../../src/cli/main.ts';
import { bareEnvironment, cleanUp, put, temporary } from '../cli/program.ts';
import type { Place } from '../../src/records/source.ts';
import { run, type Run } from '../support.ts';
import { commandsIn } from './github-runner.ts';
import { runOf } from './sarif.ts';

cleanUp();

/** A repository below the top of its work tree: one finding is new, one was there before, one is accepted, one mended. */
function world(): string {
  const top = temporary({
    'law/nsm20.yaml':
      'instruments:\n  nsm20: { until: 2025-02-21, because: reported rescinded }\nrules: { house/no-source: off }\n',
    'law/cases/updates.yaml':
      'kind: notice\nto: president\nunder: 1(c)(i)\nfrom: [state]\nthrough: apnsa\nsent: 2024-03-22\n',
    'law/cases/freedonia.yaml':
      'kind: recipient\nname: Freedonia\nreceiving_at_issuance: true\ngroup: { conflict: true, by: state, on: 2024-02-20 }\nignore:\n  - { rule: nsm20/obtain-assurances, until: 2024-07-31, office: the desk, because: signed soon }\n',
    'law/cases/freedonia/note.yaml': 'kind: recipient\nname: Note\nreceiving_at_issuance: 12\n',
    'law/cases/ruritania.yaml':
      'kind: recipient\nname: Ruritania\nreceiving_at_issuance: true\ngroup: { conflict: true, by: state, on: 2024-02-20 }\n',
  });
  const git = (...args: readonly string[]): unknown =>
    execFileSync('git', ['-c', 'user.name=Clerk', '-c', 'user.email=clerk@example.org', ...args], {
      cwd: top,
      stdio: 'pipe',
      env: { ...bareEnvironment(), GIT_CONFIG_GLOBAL: '/dev/null' },
    });
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all', '--force');
  git('commit', '--quiet', '--message', 'Begin');
  const root = join(top, 'law');
  put(root, 'cases/freedonia/note.yaml', 'kind: recipient\nname: Note\nreceiving_at_issuance: false\n');
  put(
    root,
    'cases/freedonia/howitzers.yaml',
    'kind: transfer\nrecipient: freedonia\ndepartment: defense\nprogram: fmf\nlines:\n  - item: howitzers [155 mm]\n    deliveries:\n      - on: 2024-04-02\n',
  );
  return root;
}

const root = world();
const check = (...args: readonly string[]): Promise<Run> =>
  run(root, ['check', '--as-of', '2024-04-05', '--since', 'main', ...args]);

/** An answer without the commit, which is another in each run. */
const steady = ({ out }: Run): string => out.replaceAll(/\b[\da-f]{12}\b/g, '<commit>');

test('annotations', async () => {
  expect(steady(await check('-f', 'github'))).toMatchInlineSnapshot(`
    "::error file=law/cases/freedonia/howitzers.yaml,line=8,endLine=8,col=13,endColumn=23,title=nsm20/delivery-during-pause::law/cases/freedonia/howitzers.yaml:8:13: howitzers [155 mm] delivered on day 9 of a required pause (freedonia/howitzers)%0AClause: NSM-20 sec. 1(c)(i)%0ACount: 45 days from 2024-02-08 is Sun 2024-03-24; day 1 of the pause is 2024-03-25%0AReading: AMB-08%0AHelp: correct the day if it is wrong; if it is right, record the waiver or exemption it relied on
    "
  `);
});

test('a code quality report', async () => {
  expect(steady(await check('-f', 'gitlab'))).toMatchInlineSnapshot(`
    "[
      {
        "description": "nsm20/obtain-assurances: obtaining assurances from Ruritania is 12 days overdue (ruritania, NSM-20 sec. 1(c)(i))",
        "check_name": "nsm20/obtain-assurances",
        "fingerprint": "e63b1ed51e2524ac4101ea77edef2d8e",
        "severity": "critical",
        "location": {
          "path": "law/cases/ruritania.yaml",
          "lines": {
            "begin": 4
          }
        }
      },
      {
        "description": "nsm20/delivery-during-pause: howitzers [155 mm] delivered on day 9 of a required pause (freedonia/howitzers, NSM-20 sec. 1(c)(i))",
        "check_name": "nsm20/delivery-during-pause",
        "fingerprint": "5156c04b976eac9829007ce5b51230e6",
        "severity": "critical",
        "location": {
          "path": "law/cases/freedonia/howitzers.yaml",
          "lines": {
            "begin": 8
          }
        }
      }
    ]
    "
  `);
});

test('JUnit', async () => {
  expect(steady(await check('-f', 'junit'))).toMatchInlineSnapshot(`
    "<?xml version="1.0" encoding="UTF-8"?>
    <testsuites name="nsm20 check" tests="5" failures="2" errors="0" skipped="2">
      <testsuite name="freedonia" tests="1" failures="0" errors="0" skipped="1">
        <properties>
          <property name="asOf" value="2024-04-05"/>
        </properties>
        <testcase classname="freedonia.obtain-assurances" name="freedonia sec. 1(c)(i): obtaining assurances from Freedonia" file="law/cases/freedonia.yaml" line="4">
          <skipped message="accepted by the desk until 2024-07-31: signed soon"/>
        </testcase>
      </testsuite>
      <testsuite name="ruritania" tests="1" failures="1" errors="0" skipped="0">
        <properties>
          <property name="asOf" value="2024-04-05"/>
        </properties>
        <testcase classname="ruritania.obtain-assurances" name="ruritania sec. 1(c)(i): obtaining assurances from Ruritania" file="law/cases/ruritania.yaml" line="4">
          <failure type="nsm20/obtain-assurances" message="obtaining assurances from Ruritania is 12 days overdue">Clause: NSM-20 sec. 1(c)(i)
    Due: Sun 2024-03-24 (2024-02-08 + 45 days)
    Then: transfers pause after Sun 2024-03-24 until the assurances are obtained
    Help: record the assurances with the day they were received and the finding on their credibility; if there are none, transfers pause until there are
    As of: 2024-04-05</failure>
        </testcase>
      </testsuite>
      <testsuite name="no recipient" tests="2" failures="0" errors="0" skipped="1">
        <properties>
          <property name="asOf" value="2024-04-05"/>
        </properties>
        <testcase classname="no recipient.update-president" name="sec. 1(c)(i): the update to the President on the 45-day group" file="law/cases/freedonia.yaml" line="4"/>
        <testcase classname="no recipient.first-report" name="sec. 2(a): the first report to Congress" file="law/nsm20.yaml" line="1">
          <skipped message="not due until Wed 2024-05-08 (33 days left)"/>
        </testcase>
      </testsuite>
      <testsuite name="the records" tests="1" failures="1" errors="0" skipped="0">
        <properties>
          <property name="asOf" value="2024-04-05"/>
        </properties>
        <testcase classname="the records.delivery-during-pause" name="freedonia/howitzers: howitzers [155 mm] delivered on day 9 of a required pause" file="law/cases/freedonia/howitzers.yaml" line="8">
          <failure type="nsm20/delivery-during-pause" message="howitzers [155 mm] delivered on day 9 of a required pause (freedonia/howitzers)">Clause: NSM-20 sec. 1(c)(i)
    Count: 45 days from 2024-02-08 is Sun 2024-03-24; day 1 of the pause is 2024-03-25
    Reading: AMB-08
    Help: correct the day if it is wrong; if it is right, record the waiver or exemption it relied on
    As of: 2024-04-05</failure>
        </testcase>
      </testsuite>
    </testsuites>
    "
  `);
});

test('Markdown', async () => {
  expect(steady(await check('-f', 'markdown'))).toMatchInlineSnapshot(`
    "# NSM-20 check: failed, 1 new error (as of April 5, 2024)

    Checked 5 records for 3 recipients as of Fri 2024-04-05: 2 errors, 0 warnings, 0 for information, 1 ignored. New since main (<commit>): 1 error. Failed (--fail-on error).

    | Level | Rule | Record | Problem | Due | Late by | Where |
    | --- | --- | --- | --- | --- | --- | --- |
    | Error | nsm20/delivery-during-pause (new) | freedonia/howitzers | howitzers \\[155 mm\\] delivered on day 9 of a required pause |  |  | cases/freedonia/howitzers.yaml line 8 |
    | Error | nsm20/obtain-assurances (already in main) | ruritania | obtaining assurances from Ruritania is 12 days overdue | March 24, 2024 | 12 days | cases/ruritania.yaml line 4 |
    | Ignored | nsm20/obtain-assurances (already in main) | freedonia | obtaining assurances from Freedonia is 12 days overdue; accepted by the desk until 2024-07-31: signed soon | March 24, 2024 | 12 days | cases/freedonia.yaml line 4 |

    ## What to do

    - nsm20/delivery-during-pause (NSM-20 sec. 1(c)(i)): correct the day if it is wrong; if it is right, record the waiver or exemption it relied on

    ## No longer found

    - error house/wrong-shape freedonia/note: "receiving\\_at\\_issuance" is true or false, and 12 is written

    ## What the change does

    - 1 record is new (freedonia/howitzers)
    - 1 record counts now (freedonia/note)
    - 1 line is new: paused (freedonia/howitzers)

    ## Next deadlines

    - Wed 2024-05-08 (33 days left): the first report to Congress

    Note: nsm20.yaml turns off house/no-source.

    The same check on your computer: \`nsm20 check --since main --as-of 2024-04-05\`
    "
  `);
});

test('SARIF', async () => {
  const { out } = await check('-f', 'sarif', 'freedonia');
  runOf(out);
  const ofAnyRelease = out.replace(`"semanticVersion": "${version()}"`, '"semanticVersion": "VERSION"');
  expect(ofAnyRelease).toMatchInlineSnapshot(`
    "{
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
      "version": "2.1.0",
      "runs": [
        {
          "tool": {
            "driver": {
              "name": "nsm20",
              "semanticVersion": "VERSION",
              "rules": [
                {
                  "id": "nsm20/delivery-during-pause",
                  "name": "DeliveryDuringPause",
                  "shortDescription": {
                    "text": "A delivery made while transfers to the recipient were paused for want of assurances."
                  },
                  "fullDescription": {
                    "text": "A delivery made while transfers to the recipient were paused for want of assurances. Rests on NSM-20 sec. 1(c)(i), NSM-20 sec. 1(c)(ii), NSM-20 sec. 1(c)."
                  },
                  "help": {
                    "text": "Correct the day if it is wrong; if it is right, record the waiver or exemption it relied on. Rests on NSM-20 sec. 1(c)(i), NSM-20 sec. 1(c)(ii), NSM-20 sec. 1(c). More: nsm20 explain nsm20/delivery-during-pause",
                    "markdown": "Correct the day if it is wrong; if it is right, record the waiver or exemption it relied on.\\n\\nRests on NSM-20 sec. 1(c)(i), NSM-20 sec. 1(c)(ii), NSM-20 sec. 1(c). More: \`nsm20 explain nsm20/delivery-during-pause\`"
                  },
                  "defaultConfiguration": {
                    "level": "error"
                  },
                  "properties": {
                    "tags": [
                      "legal",
                      "nsm20",
                      "clause:nsm20/1(c)(i)",
                      "clause:nsm20/1(c)(ii)",
                      "clause:nsm20/1(c)"
                    ],
                    "problem.severity": "error"
                  }
                }
              ]
            }
          },
          "automationDetails": {
            "id": "law/nsm20/check/2024-04-05"
          },
          "invocations": [
            {
              "executionSuccessful": true
            }
          ],
          "columnKind": "utf16CodeUnits",
          "originalUriBaseIds": {
            "%SRCROOT%": {
              "description": {
                "text": "The top of the git work tree."
              }
            }
          },
          "properties": {
            "asOf": "2024-04-05",
            "revision": null
          },
          "results": [
            {
              "ruleId": "nsm20/delivery-during-pause",
              "ruleIndex": 0,
              "level": "error",
              "message": {
                "text": "Howitzers \\\\[155 mm\\\\] delivered on day 9 of a required pause (freedonia/howitzers). See [the 45-day group comes from this determination](1). Clause: NSM-20 sec. 1(c)(i). Count: 45 days from 2024-02-08 is Sun 2024-03-24; day 1 of the pause is 2024-03-25. Reading: AMB-08. Help: correct the day if it is wrong; if it is right, record the waiver or exemption it relied on."
              },
              "locations": [
                {
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "law/cases/freedonia/howitzers.yaml",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 8,
                      "startColumn": 13,
                      "endLine": 8,
                      "endColumn": 23
                    }
                  }
                }
              ],
              "relatedLocations": [
                {
                  "id": 1,
                  "physicalLocation": {
                    "artifactLocation": {
                      "uri": "law/cases/freedonia.yaml",
                      "uriBaseId": "%SRCROOT%"
                    },
                    "region": {
                      "startLine": 4,
                      "startColumn": 1,
                      "endLine": 4,
                      "endColumn": 53
                    }
                  },
                  "message": {
                    "text": "the 45-day group comes from this determination"
                  }
                }
              ],
              "partialFingerprints": {
                "nsm20Obligation/v1": "5156c04b976eac9829007ce5b51230e6"
              },
              "baselineState": "new",
              "properties": {
                "record": "freedonia/howitzers",
                "recipient": "freedonia",
                "clauses": [
                  "nsm20/1(c)(i)"
                ],
                "readings": [
                  "AMB-08"
                ]
              }
            }
          ]
        }
      ]
    }
    "
  `);
});

test('several at once: files beside what is printed, none of them coloured', async () => {
  const files = ['sarif', 'junit', 'github', 'gitlab', 'markdown', 'json'];
  const { out, code } = await check(
    ...files.flatMap((name) => ['-f', `${name}=../${name}.out`]),
    '--color',
    'always',
  );
  expect(code).toBe(1);
  expect(out).toContain('\u001b[');
  for (const name of files) {
    const text = readFileSync(join(root, '..', `${name}.out`), 'utf8');
    expect(text).toBe((await check('-f', name)).out);
    // oxlint-disable-next-line no-control-regex
    expect(text).not.toMatch(/\u001b/);
  }
});

test('nothing is written where one of them cannot be drawn or is refused', async () => {
  writeFileSync(join(root, '..', 'kept.out'), 'before');
  for (const [second, said] of [
    ['junt=x.out', 'did you mean "junit"?'],
    ['junit=', '--format junit names no file'],
    ['sarif=../kept.out', 'two formats name the same file'],
  ] as const) {
    const { code, out, err } = await check('-f', 'json=../kept.out', '-f', second);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(said);
    expect(readFileSync(join(root, '..', 'kept.out'), 'utf8')).toBe('before');
  }
});

test('SARIF tells what was there before, and what is accepted by whom', async () => {
  const { results } = runOf((await check('-f', 'sarif')).out);
  expect(results.map(({ baselineState, suppressions }) => [baselineState, suppressions])).toEqual([
    ['unchanged', undefined],
    ['new', undefined],
    [
      'unchanged',
      [
        {
          kind: 'inSource',
          status: 'accepted',
          justification: 'accepted by the desk until 2024-07-31: signed soon',
        },
      ],
    ],
  ]);
});

test('the page of a job links to the lines of the commit that the files are those of, and of no other', async () => {
  const page = async (...args: readonly string[]): Promise<string> => {
    const file = join(temporary(), 'summary.md');
    await run(root, ['check', '--as-of', '2024-04-05', '-f', 'github', ...args], {
      GITHUB_STEP_SUMMARY: file,
      GITHUB_SERVER_URL: 'https://github.example',
      GITHUB_REPOSITORY: 'office/records',
    });
    return readFileSync(file, 'utf8');
  };
  expect(await page('--rev', 'main')).toMatch(
    /\| \[cases\/ruritania\.yaml line 4\]\(<https:\/\/github\.example\/office\/records\/blob\/[\da-f]{40}\/law\/cases\/ruritania\.yaml#L4>\) \|/,
  );
  expect(await page()).toContain('| cases/ruritania.yaml line 4 |');
});

describe('without texts of records', () => {
  test.each(['sarif', 'github', 'gitlab', 'junit', 'markdown'])('%s', async (format) => {
    const secret = 'ZEPHYRINE';
    const folder = temporary({
      'nsm20.yaml': 'output: { frames: none }\n',
      'cases/sylvania.yaml': `kind: recipient\nname: ${secret}\nreceiving_at_issuance: true\ngroup: { conflict: true, on: 2024-02-20/2024-02-24 }\nignore:\n  - { rule: house/no-source, until: 2024-12-31, office: ${secret}, because: ${secret} }\n`,
      'cases/sylvania/shells.yaml': `kind: transfer\nrecipient: sylvania\nprogram: fmf\nlines: [{ item: ${secret}, deliveries: [{ on: 2024-04-02/2024-06-01 }] }]\n`,
    });
    const { out, code } = await run(folder, ['check', '-f', format, '--as-of', '2024-05-01']);
    expect(code).toBe(1);
    expect(out).toContain('sylvania/shells');
    expect(out).not.toContain(secret);
  });
});

test('without texts of records, JSON names no field but those of the format', async () => {
  const secret = 'ZEPHYRINE';
  const office = (settings: string): string =>
    temporary({
      'nsm20.yaml': settings,
      'cases/sylvania.yaml': `kind: recipient\nname: &a S\n${secret}: 1\n${secret}2: 1\nsources: [{ title: A, ${secret}: 1, url: 7 }]\n`,
    });
  const ask = async (settings: string) => {
    const { out } = await run(office(settings), ['check', '-f', 'json', '--as-of', '2024-05-01']);
    const { findings } = JSON.parse(out) as {
      findings: readonly { readonly rule: string; readonly fingerprint: string; readonly at: Place }[];
    };
    return { out, found: findings.filter(({ rule }) => rule !== 'nsm20/first-report') };
  };
  const whole = await ask('');
  const bare = await ask('output: { frames: none }\n');
  expect(whole.found.map(({ at }) => at.pointer)).toEqual([
    '/name',
    `/${secret}`,
    `/${secret}2`,
    `/sources/0/${secret}`,
    '/sources/0/url',
  ]);
  expect(bare.found.map(({ at }) => at.pointer)).toEqual(['/name', '', '', '/sources/0', '/sources/0/url']);
  expect(bare.out).not.toContain(secret);
  expect(new Set(bare.found.map(({ fingerprint }) => fingerprint)).size).toBe(5);
});

describe('limits', () => {
  /** So many recipients of which nothing is known but that their assurances are late. */
  const many = (count: number): string =>
    temporary({
      'nsm20.yaml': 'rules: { house/no-source: off }\n',
      ...Object.fromEntries(
        Array.from({ length: count }, (_, index) => [
          `cases/r${index}.yaml`,
          `kind: recipient\nname: R${index}\nreceiving_at_issuance: true\ngroup: { conflict: true, on: 2024-02-20 }\n`,
        ]),
      ),
    });
  const errorsIn = async (count: number): Promise<readonly string[]> => {
    const { out } = await run(many(count), ['check', '-f', 'github', '--as-of', '2024-04-05']);
    return commandsIn(out)
      .filter(({ name }) => name === 'error')
      .map(({ message }) => message.split('\n')[0]!);
  };

  test('ten annotations of a kind are all told, of eleven nine and how many more', async () => {
    expect(await errorsIn(10)).toHaveLength(10);
    const errors = await errorsIn(11);
    expect(errors).toHaveLength(10);
    expect(errors.at(-1)).toBe('and 2 more errors, see nsm20 check --format concise');
  });

  test('sixty findings: every format but annotations tells them all', async () => {
    const folder = many(60);
    const ask = async (format: string): Promise<string> =>
      (await run(folder, ['check', '-f', format, '--as-of', '2024-04-05'])).out;
    expect(runOf(await ask('sarif')).results.filter(({ level }) => level === 'error')).toHaveLength(60);
    expect((await ask('gitlab')).match(/"critical"/g)).toHaveLength(60);
    expect((await ask('junit')).match(/<failure type="nsm20\/obtain-assurances"/g)).toHaveLength(60);
    expect((await ask('markdown')).match(/^\| Error \|/gm)).toHaveLength(60);
  });

  test.each([
    ['as many as a comment takes', 'R'.repeat(150), 180],
    ['two hundred', 'R', 230],
  ])('a page lists %s, and says how many more there are', async (_, name, count) => {
    const folder = temporary(
      Object.fromEntries(
        Array.from({ length: count }, (__, index) => [
          `cases/${name.toLowerCase()}${index}.yaml`,
          `kind: recipient\nname: R\nreceiving_at_issuance: true\ngroup: { conflict: true, on: 2024-02-20 }\nsources: [{ title: A }]\n`,
        ]),
      ),
    );
    const { out } = await run(folder, ['check', '-f', 'markdown', '--as-of', '2024-04-05']);
    const listed = out.match(/^\| (?:Error|Warning|Information) \|/gm)!.length;
    const all = JSON.parse((await run(folder, ['check', '-f', 'json', '--as-of', '2024-04-05'])).out) as {
      findings: unknown[];
    };
    expect(out).toContain(
      `\n\n${all.findings.length - listed} more findings are not listed here; \`nsm20 check --format concise\` lists all.\n`,
    );
    const size = Buffer.byteLength(out);
    if (name === 'R') expect(listed).toBe(200);
    else expect(65_536 - size < size / listed).toBe(true);
    expect(size).toBeLessThanOrEqual(65_536);
    expect(out).toMatch(/\nThe same check on your computer: `nsm20 check --as-of 2024-04-05`\n$/);
  });
});
