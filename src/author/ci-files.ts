/**
 * The files with which a service checks case files: every change that is proposed, and every night all of them, because
 * days pass when nobody commits.
 *
 * Whoever proposes a change writes everything in the checkout. So the program is installed beside the checkout, in a
 * folder of its own, and both npm and Node start outside of it: what the checkout holds (`node_modules`, `.npmrc`,
 * `package.json`) is data. What the service says of the change (its base) reaches the script through the environment only.
 */

/** A file to be written, with its path from the top of the repository. */
export interface CiFile {
  readonly path: string;
  readonly text: string;
}

/** What npm is asked for. A test holds it to the version of the program. */
export const released = 'nsm20@0.1.0';

/** Actions by the full hash of a release: a tag can be moved, a hash cannot. */
export const pinned = {
  checkout: 'actions/checkout@de0fac2e4500dabe0009e67214ff5f5447ce83dd # v6.0.2',
  setupNode: 'actions/setup-node@6044e13b5dc448c55e2357c09f80417699197238 # v6.2.0',
} as const;

const github = `# Checks the case files of every pull request, and of the default branch every night. Written by nsm20 init --ci github.
name: nsm20
on:
  pull_request: # never pull_request_target, which would hand secrets to a stranger's change
  schedule:
    - cron: '17 11 * * *' # days pass when nobody commits
  workflow_dispatch:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-latest
    timeout-minutes: 10
    env:
      # What npm installs: this release, or the path or the address of a package file.
      NSM20_PACKAGE: ${released}
    steps:
      - uses: ${pinned.checkout}
        with:
          path: repo
          fetch-depth: 0 # --since reads the commit that the pull request starts from
          persist-credentials: false
      - uses: ${pinned.setupNode}
        with:
          node-version: 24
          package-manager-cache: false
      # Everything in the checkout is data: nothing of it is run, and npm and Node start outside of it.
      - name: Install nsm20 beside the checkout
        working-directory: \${{ runner.temp }}
        run: npm install --prefix "$RUNNER_TEMP/nsm20" --ignore-scripts --no-audit --no-fund -- "$NSM20_PACKAGE"
      - name: Check the case files
        working-directory: \${{ runner.temp }}
        env:
          BASE: \${{ github.event.pull_request.base.sha }}
        run: >-
          node "$RUNNER_TEMP/nsm20/node_modules/nsm20/bin/nsm20.js" check
          -C "$GITHUB_WORKSPACE/repo" \${BASE:+"--since=$BASE"}
`;

const gitlab = `# Checks the case files of every merge request, and in scheduled pipelines. Written by nsm20 init --ci gitlab.
# Add a nightly schedule (Build > Pipeline schedules): days pass when nobody commits.
nsm20:
  image: node:24
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_PIPELINE_SOURCE == "schedule"
  variables:
    GIT_DEPTH: '0' # --since reads the commit that the merge request starts from
    # What npm installs: this release, or the path or the address of a package file.
    NSM20_PACKAGE: ${released}
  script:
    # Everything in the checkout is data: nothing of it is run, and npm and Node start outside of it.
    - cd "$(mktemp -d)"
    - npm install --prefix "$PWD/nsm20" --ignore-scripts --no-audit --no-fund -- "$NSM20_PACKAGE"
    - >-
      node nsm20/node_modules/nsm20/bin/nsm20.js check -C "$CI_PROJECT_DIR"
      \${CI_MERGE_REQUEST_DIFF_BASE_SHA:+"--since=$CI_MERGE_REQUEST_DIFF_BASE_SHA"}
      --format "gitlab=$CI_PROJECT_DIR/gl-code-quality-report.json"
      --format "junit=$CI_PROJECT_DIR/nsm20-junit.xml"
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
      junit: nsm20-junit.xml
`;

/** What `init --ci` writes for each service. */
export const ciFiles: Readonly<Record<'github' | 'gitlab', readonly CiFile[]>> = {
  github: [{ path: '.github/workflows/nsm20.yml', text: github }],
  gitlab: [{ path: '.gitlab-ci.yml', text: gitlab }],
};

/** Where the job goes when the service reads a file of its own already, and the lines of that file that take it in. */
export const included = {
  path: '.nsm20/gitlab-ci.yml',
  by: ciFiles.gitlab[0]!.path,
  lines: ['include:', '  - local: .nsm20/gitlab-ci.yml'],
} as const;
