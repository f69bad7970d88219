/** A command line of each command for its help. A test runs each in the folder that `nsm20 init --example` makes. */
export const examples: Readonly<Record<string, string>> = {
  init: 'nsm20 init my-office --example',
  new: 'nsm20 new recipient --set name=Borduria',
  check: 'nsm20 check --as-of 2024-05-20',
  status: 'nsm20 status --as-of 2024-05-20',
  deadlines: 'nsm20 deadlines --all --recipient freedonia',
  show: 'nsm20 show freedonia/launchers --as-of 2024-05-20',
  list: 'nsm20 list transfer',
  ledger: 'nsm20 ledger --fy 2024',
  screen: 'nsm20 screen --name "Rupert Hentzau" --at-least 80',
  report: 'nsm20 report --fy 2024 --section "2(a)(i)"',
  explain: 'nsm20 explain "2(d)"',
  schema: 'nsm20 schema report-context',
  doctor: 'nsm20 doctor',
  help: 'nsm20 help check',
};
