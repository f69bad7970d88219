/**
 * The files with which a service checks case files: every change that is proposed, and every night all of them, because
 * days pass when nobody commits.
 *
 * Whoever proposes a change writes everything in the checkout. So the program is installed beside the checkout, in a
 * folder of its own, and both npm and Node start outside of it: what the checkout holds (`node_modules`, `.npmrc`,
 * `package.json`) is data. What the service says of the change (its base) reaches the script through the environment only.
 */

import type { Service } from './services.ts';

/** A file to be written, with its path from the top of the repository. */
export interface CiFile {
  readonly path: string;
  readonly text: string;
}

/** Actions by the full hash of a release: a tag can be moved, a hash cannot. */
export const pinned = {
  checkout: 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2',
  setupNode: 'actions/setup-node@6044e13b5dc448c55e2357c09f80417699197238 # v6.2.0',
} as const;

/** The image by its digest, for the same reason. It has git. */
export const pinnedImage =
  'node:24.11.1@sha256:9a2ed90cd91b1f3412affe080b62e69b057ba8661d9844e143a6bbd76a23260f';

/**
 * What stood there before a change, as GitHub knows it. For a pull request it checks out a merge of the change into its
 * base: the first parent of that is the base as it is now, so that what others have merged meanwhile fails nobody. For a
 * merge queue it is what the group stands on; elsewhere nothing, and all findings count.
 */
export const githubBase =
  "github.event_name == 'pull_request' && format('{0}^1', github.sha) || github.event.merge_group.base_sha";

/**
 * The lines of a script that look at what npm is to install. No name is built in: until one is published, anyone could
 * register it. A path counts from `workspace`, and not from the folder that npm is started in.
 */
const packageAsked = (workspace: string): readonly string[] => [
  'if [ -z "$NSM20_PACKAGE" ]; then',
  '  echo "NSM20_PACKAGE is not set: in this file, give it the path or the address of what npm pack makes of nsm20."',
  '  exit 2',
  'fi',
  `case $NSM20_PACKAGE in ./* | ../*) NSM20_PACKAGE="${workspace}/$NSM20_PACKAGE" ;; esac`,
];
const below = (indent: number, lines: readonly string[]): string => lines.join(`\n${' '.repeat(indent)}`);

const github = `# Checks the case files of every pull request, and of the default branch every night. Written by nsm20 init --ci github.
name: nsm20
on:
  pull_request: # never pull_request_target, which would hand secrets to a stranger's change
  merge_group:
  schedule:
    # Days pass when nobody commits. In a public repository without activity for 60 days, GitHub stops this: it is
    # started again on the page of the workflow, under Actions.
    - cron: '17 11 * * *'
  workflow_dispatch:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    env:
      # What npm installs: the path or the address of a package file, as npm pack makes it. No file of this repository:
      # a pull request could change it.
      NSM20_PACKAGE: ''
    steps:
      - uses: ${pinned.checkout}
        with:
          path: repo
          fetch-depth: 0 # --since reads what the change is merged into
          persist-credentials: false
      - uses: ${pinned.setupNode}
        with:
          node-version: 24
          package-manager-cache: false
      # Everything in the checkout is data: nothing of it is run, and npm and Node start outside of it.
      - name: Install nsm20 beside the checkout
        working-directory: \${{ runner.temp }}
        run: |
          ${below(10, packageAsked('$GITHUB_WORKSPACE'))}
          npm install --prefix "$RUNNER_TEMP/nsm20" --ignore-scripts --no-audit --no-fund -- "$NSM20_PACKAGE"
      - name: Check the case files
        working-directory: \${{ runner.temp }}
        env:
          # What the change is merged into, as that is now. At night it is empty, and all findings count.
          BASE: \${{ ${githubBase} }}
        run: >-
          node "$RUNNER_TEMP/nsm20/node_modules/nsm20/bin/nsm20.js" check
          -C "$GITHUB_WORKSPACE/repo" \${BASE:+"--since=$BASE"}
`;

const gitlab = `# Checks the case files of every merge request, and in scheduled pipelines. Written by nsm20 init --ci gitlab.
# Add a nightly schedule (Build > Pipeline schedules): days pass when nobody commits.
nsm20:
  image: ${pinnedImage}
  # It belongs to the stage "test". Where the pipeline names stages of its own without that one, name one of them here:
  # stage: ...
  inherit:
    default: false # what a pipeline does before each job would be run in the checkout
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "schedule"
  variables:
    GIT_DEPTH: '0' # --since reads what the change is merged into
    # What npm installs: the path or the address of a package file, as npm pack makes it. No file of this repository: a
    # merge request could change it. A variable of the project (Settings > CI/CD) goes before this one.
    NSM20_PACKAGE: ''
  script:
    # Everything in the checkout is data: nothing of it is run, and npm and Node start outside of it.
    - cd "$(mktemp -d)"
    - |
      ${below(6, packageAsked('$CI_PROJECT_DIR'))}
    - npm install --prefix "$PWD/nsm20" --ignore-scripts --no-audit --no-fund -- "$NSM20_PACKAGE"
    # The pipeline of a merged result knows its target; else the checkout is the branch, and starts from its base.
    - BASE="\${CI_MERGE_REQUEST_TARGET_BRANCH_SHA:-$CI_MERGE_REQUEST_DIFF_BASE_SHA}"
    - >-
      node nsm20/node_modules/nsm20/bin/nsm20.js check -C "$CI_PROJECT_DIR" \${BASE:+"--since=$BASE"}
      --format "gitlab=$CI_PROJECT_DIR/gl-code-quality-report.json"
      --format "junit=$CI_PROJECT_DIR/nsm20-junit.xml"
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: nsm20-junit.xml
`;

/** What `init --ci` writes for each service. */
export const ciFiles: Readonly<Record<Service, readonly CiFile[]>> = {
  github: [{ path: '.github/workflows/nsm20.yml', text: github }],
  gitlab: [{ path: '.gitlab-ci.yml', text: gitlab }],
};

/** Where the job goes when the service reads a file of its own already, and the lines of that file that take it in. */
export const included = {
  path: '.nsm20/gitlab-ci.yml',
  by: ciFiles.gitlab[0]!.path,
  lines: ['include:', '  - local: .nsm20/gitlab-ci.yml'],
} as const;

/** Where else than in its file a service is told what to install. */
const packageElsewhere: Readonly<Record<Service, string>> = {
  github: '',
  gitlab: ', or as a CI/CD variable of the project,',
};

/** What is left to do before the file of a service, at `path`, checks anything. A check of no record decides nothing. */
export const stillToSet = (service: Service, path: string, hasRecords: boolean): string =>
  `Set NSM20_PACKAGE in ${path}${packageElsewhere[service]} to the package that npm is to install. Until then${hasRecords ? '' : ', and until there is a record,'} a run ends with exit code 2.`;
