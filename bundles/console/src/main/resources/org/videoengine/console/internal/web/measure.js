'use strict';

/* Starting a benchmark and watching it; what it is made with is in console.js. */

const RUN_KINDS = {running: 'run', done: 'good', failed: 'bad', cancelled: 'warn'};
let benchmarkCard = null;
let benchmarkState = '';

/** Projects are known: what can be measured, with what was chosen kept. */
function showMeasurable() {
  const select = find('#measure').project;
  const chosen = select.value;
  select.replaceChildren(make('option', {value: ''}, 'the standard job'),
    ...projects.map(project => make('option', {value: project.file, title: project.file}, project.name)));
  select.value = projects.some(project => project.file === chosen) ? chosen : '';
  if (select.value !== chosen || !chosen) {
    showMeasurableShots();
  }
}

function showMeasurableShots() {
  const form = find('#measure');
  const project = projects.find(some => some.file === form.project.value);
  find('#measured-shot').hidden = !project;
  form.shot.replaceChildren(...(project ? project.shots : []).map(id => make('option', {}, id)));
}

function startBenchmark(event) {
  event.preventDefault();
  const form = event.target;
  act(form.querySelector('button'), async () => {
    await change('measure.json', {
      project: form.project.value,
      shot: form.project.value ? form.shot.value : '',
      backends: form.backend.value ? [form.backend.value] : [],
      report: form.report.value,
      quick: form.quick.checked
    });
    form.report.value = '';
    await refresh();
    find('#benchmark-run').scrollIntoView({block: 'nearest'});
  });
}

function makeBenchmarkCard() {
  const cancel = make('button', {type: 'button', className: 'danger'}, 'Cancel');
  cancel.setAttribute('aria-label', 'Cancel the benchmark');
  cancel.addEventListener('click', () => act(cancel, () => change('cancel-measure.json', {})));
  const parts = {cancel, title: make('h3'), state: make('span'), progress: make('progress'), facts: make('div'), error: make('p', {className: 'bad'})};
  parts.progress.setAttribute('aria-label', 'Progress of the benchmark');
  find('#benchmark-run').append(make('article', {className: 'card'},
    make('div', {className: 'head'}, parts.title, parts.state), parts.progress, parts.facts, parts.error, cancel));
  return parts;
}

/** Each second; when it has ended, its report is shown. */
function showBenchmark(run) {
  if (run.state === 'none') {
    return;
  }
  benchmarkCard = benchmarkCard || makeBenchmarkCard();
  const {cancel, title, state, progress, facts: list, error} = benchmarkCard;
  const running = run.state === 'running';
  title.textContent = `Benchmark of ${run.job}`;
  state.className = `badge ${RUN_KINDS[run.state]}`;
  state.textContent = run.state;
  progress.max = Math.max(1, run.stepsTotal);
  progress.value = running || run.state !== 'done' ? run.stepsDone : progress.max;
  cancel.hidden = !running;
  error.hidden = !run.error;
  error.textContent = `${capital(run.error)}.`;
  list.replaceChildren(facts([
    ['Doing', run.doing],
    ['Renders', run.stepsTotal ? `${run.stepsDone} of ${run.stepsTotal}` : ''],
    ['Time', duration(run.elapsedSeconds) + (running && run.remainingSeconds >= 0 ? `, about ${duration(run.remainingSeconds)} to go` : '')],
    ['Report', run.file]]));
  if (benchmarkState === 'running' && !running) {
    find('#news').textContent = `The benchmark of ${run.job} is ${run.state}.`;
    if (run.state === 'done' && !find('#view-benchmarks').hidden) {
      openReport(run.file).catch(fault => say(`${capital(fault.message)}.`));
    }
  }
  benchmarkState = run.state;
}

async function openReport(file) {
  await loadReports();
  find('#reports').file.value = file;
  await showReport();
}
