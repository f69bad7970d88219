/** A command line of each command for its help. A test runs each over the public record. */
export const examples: Readonly<Record<string, string>> = {
  init: 'nsm20 init my-office --example',
  new: 'nsm20 new recipient --set name=Freedonia --set receiving_at_issuance=true',
  check: 'nsm20 check --as-of 2024-05-09',
  status: 'nsm20 status --as-of 2024-05-10',
  deadlines: 'nsm20 deadlines --all --recipient ukraine',
  show: 'nsm20 show ukraine/pda-57 --as-of 2024-05-10',
  list: 'nsm20 list transfer',
  ledger: 'nsm20 ledger --fy 2024 --as-of 2024-12-31',
  screen: 'nsm20 screen --name "Rupert Hentzau" --at-least 80',
  report: 'nsm20 report --fy 2025 --section "2(a)(i)"',
  explain: 'nsm20 explain "2(d)"',
  schema: 'nsm20 schema report-context',
  doctor: 'nsm20 doctor',
  help: 'nsm20 help check',
};
