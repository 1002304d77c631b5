// what is loaded when it is needed elsewhere: a thread that is ended while it loads leaves files open under Node 20
import '../../org/imports/csvTable.ts';
import '../../org/imports/gexf.ts';
import '../../org/imports/graphml.ts';
import '../../org/imports/jsonGraph.ts';
import { serveTasks } from '../../runners/threads/serveTasks.ts';
import { performTask } from './performTask.ts';

// what runs in a thread that reads, checks, runs and renders for the API
serveTasks(performTask);
