/** The one clock of directives: a task with a last day. */
export * from './complete-task.ts';
